package org.hearsay.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Requests written by hand, with what an HTTP client would not send. */
final class Raw {

  private Raw() {}

  /** Opens a connection and sends the beginning of a request. */
  static Socket open(GraphServer server, String text) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
    return socket;
  }

  /** What is answered to a request until the server closes the connection. */
  static String send(GraphServer server, String text) throws IOException {
    try (Socket socket = open(server, text)) {
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /**
   * The answer to a request with these lines in its head; {@code Host} is the server where none of
   * them is.
   */
  static String request(GraphServer server, String line, String head, String body)
      throws IOException {
    String host = head.contains("Host:") ? "" : "Host: 127.0.0.1:" + server.port() + "\r\n";
    String lines = head.isEmpty() ? "" : head + "\r\n";
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    return send(
        server,
        "%s HTTP/1.1\r\n%s%sConnection: close\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(line, host, lines, length, body));
  }

  static int status(String answer) {
    return Integer.parseInt(answer.split(" ", 3)[1]);
  }
}
