package pond.listener.jetty;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import pond.listener.http.ApiError;

/**
 * Errors that the server library finds itself (bad request line, headers too large), as our JSON.
 */
final class JsonErrors extends ErrorHandler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    ApiError error = error(response.getStatus());
    response.setStatus(error.status());
    ResponseWriter.secure(response.getHeaders());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, ResponseWriter.JSON);
    response.write(true, ByteBuffer.wrap(error.toJson()), callback);
    return true;
  }

  private static ApiError error(int status) {
    return switch (status) {
      case 408 -> of(408, "REQUEST_TOO_SLOW", "The request arrived too slowly.");
      case 414 -> of(414, "URI_TOO_LONG", "The address is too long.");
      case 431 -> of(431, "HEADERS_TOO_LARGE", "The request headers are too large.");
      case 500 -> of(500, "INTERNAL", "Something broke on the server.");
      case 503 -> of(503, "STOPPING", "The server is stopping.");
      default ->
          of(
              status >= 400 && status < 500 ? status : 400,
              "BAD_REQUEST",
              "The request is not well-formed HTTP.");
    };
  }

  private static ApiError of(int status, String code, String message) {
    return new ApiError(
        status, code, message, status < 500 ? "Correct the request." : "Try again shortly.");
  }
}
