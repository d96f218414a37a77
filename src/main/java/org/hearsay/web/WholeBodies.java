package org.hearsay.web;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Reads the bodies of requests before a thread works on them. Jetty's handler for this forgets the
 * requests that fail, as when a client leaves: their place among those worked on would never be
 * free again, nor their connection closed. What calls them back is therefore kept beside it.
 */
final class WholeBodies extends Handler.Wrapper {

  private static final String CALLBACK = WholeBodies.class.getName();

  /** Around what works on a request, with a body of so many bytes at most. */
  WholeBodies(Handler inside, int mostBytes) {
    super(
        new EagerContentHandler(
            new Inside(inside),
            new EagerContentHandler.RetainedContentLoaderFactory(mostBytes, 0, true)));
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    request.setAttribute(CALLBACK, callback);
    return super.handle(request, response, callback);
  }

  /** Calls back who waits for a request that has failed. */
  private static final class Inside extends Handler.Wrapper {

    Inside(Handler inside) {
      super(inside);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      Callback waiting = (Callback) request.getAttribute(CALLBACK);
      return super.handle(
          request,
          response,
          Callback.from(
              callback::succeeded,
              failure -> {
                request.consumeAvailable();
                waiting.failed(failure);
              }));
    }
  }
}
