package org.hearsay.store.bounded;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.SchemeRouter;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.describe.DescribeHandlerRegistry;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.modify.UpdateEngineRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.vocabulary.XSD;
import org.jspecify.annotations.Nullable;

/**
 * Makes queries and updates on a dataset stoppable by the cancel signal of their context, which
 * Jena itself reads only between two rows: regular expressions, paths and descriptions read it,
 * too, and values cannot grow without end. Functions are those of SPARQL 1.1; other servers are not
 * asked.
 */
public final class BoundedDataset {

  /** Loads no document of JSON-LD, wherever it lies. */
  static final DocumentLoader NOTHING =
      (address, options) -> {
        throw new JsonLdError(
            JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "not loaded from elsewhere: " + address);
      };

  static {
    UpdateEngineRegistry.get().add(new BoundedUpdates());
  }

  private BoundedDataset() {}

  /**
   * Bounds all queries and updates on this dataset from now on, and every DESCRIBE of this process.
   */
  public static void bound(DatasetGraph dataset) {
    Context context = dataset.getContext();
    context.set(ARQ.httpServiceAllowed, false);
    FunctionRegistry.set(context, new Casts());
    PropertyFunctionRegistry.set(context, new NoPropertyFunctions());
    RewriteFactory rewriting =
        c ->
            op ->
                Optimize.stdOptimizationFactory
                    .create(c)
                    .rewrite(
                        Transformer.transform(
                            new BoundedGroups(),
                            new BoundedExpressions(),
                            WithoutTripleTerms.check(op)));
    context.set(ARQConstants.sysOptimizerFactory, rewriting);
    QC.setFactory(context, WatchedExecutor::new);
    context.set(BoundedUpdates.LOADS, true);
    // Jena reads the handlers of the process only, whatever the context says.
    DescribeHandlerRegistry describing = DescribeHandlerRegistry.get();
    describing.clear();
    describing.add(BoundedDescription::new);
  }

  /**
   * Refuses {@code LOAD} in updates of this dataset, and in this process contexts of JSON-LD that
   * lie elsewhere: both would let who may write read files and servers of the inside.
   */
  public static void loadNothing(DatasetGraph dataset) {
    dataset.getContext().set(BoundedUpdates.LOADS, false);
    SchemeRouter loaders = (SchemeRouter) SchemeRouter.defaultInstance();
    loaders.set("http", NOTHING).set("https", NOTHING).set("file", NOTHING);
  }

  /** The casts of SPARQL 1.1; Jena's own functions wait, read the environment or load classes. */
  private static final class Casts extends FunctionRegistry {
    @Override
    public @Nullable FunctionFactory get(String uri) {
      return uri.startsWith(XSD.getURI()) ? FunctionRegistry.get().get(uri) : null;
    }

    @Override
    public boolean isRegistered(String uri) {
      return get(uri) != null;
    }
  }

  /** A property is a property of the graph, whatever its address. */
  private static final class NoPropertyFunctions extends PropertyFunctionRegistry {
    @Override
    public boolean manages(String uri) {
      return false;
    }

    @Override
    public @Nullable PropertyFunctionFactory get(String uri) {
      return null;
    }
  }
}
