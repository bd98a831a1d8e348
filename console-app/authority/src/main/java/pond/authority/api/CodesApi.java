package pond.authority.api;

import java.io.IOException;
import java.util.List;
import pond.authority.Authority;
import pond.authority.api.route.Call;
import pond.authority.api.route.Endpoint;
import pond.authority.api.route.Refused;
import pond.authority.code.Codes;
import pond.authority.code.MintRefusal;
import pond.authority.people.Action;
import pond.listener.http.ApiError;
import pond.listener.http.ApiException;
import pond.listener.http.Response;
import pond.model.api.CodeView;
import pond.model.api.MintReply;
import pond.model.api.MintRequest;
import pond.model.api.Reason;

/** Enrollment codes. */
final class CodesApi {
  private static final long MINT_BYTES = 64 * 1024;

  private final Authority authority;

  CodesApi(Authority authority) {
    this.authority = authority;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.post("/v1/codes", Action.MINT_CODE, "Mint a code; its secret is shown this once")
            .takes(MintRequest.class, MINT_BYTES)
            .gives(201, MintReply.class)
            .refusesEach(422, MintRefusal.values())
            .by(this::mint),
        Endpoint.get("/v1/codes", Action.READ_CODES, "The newest codes, without their secrets")
            .givesListing(CodeView.class)
            .by(call -> Json.listing(authority.codes().list())),
        Endpoint.get("/v1/codes/{id}", Action.READ_CODES, "One code, without its secret")
            .gives(CodeView.class)
            .refuses(Refused.NO_SUCH_CODE)
            .by(call -> Json.ok(find(call))),
        Endpoint.post("/v1/codes/{id}/revoke", Action.REVOKE_CODE, "Take a waiting code back")
            .takes(Reason.class, OperatorApi.REASON_BYTES)
            .gives(CodeView.class)
            .refuses(Refused.NO_SUCH_CODE, Refused.CODE_NOT_WAITING)
            .by(this::revoke));
  }

  private Response mint(Call call) throws IOException {
    return switch (authority.codes().mint(call.body(MintRequest.class), call.actor())) {
      case Codes.Minting.Minted minted ->
          Json.created(
              new MintReply(minted.code(), minted.view(), authority.vault().rootDigest().text()));
      case Codes.Minting.Refused refused -> throw refusal(refused);
    };
  }

  private static ApiException refusal(Codes.Minting.Refused refused) {
    MintRefusal reason = refused.reason();
    String message = (reason.sentence() + " " + refused.detail()).strip();
    return new ApiException(new ApiError(422, reason.name(), message, reason.fix()));
  }

  private CodeView find(Call call) {
    return authority
        .codes()
        .find(call.request().param("id"))
        .orElseThrow(Refused.NO_SUCH_CODE::refusal);
  }

  private Response revoke(Call call) throws IOException {
    Reason reason = call.body(Reason.class);
    CodeView code = find(call);
    if (!authority.codes().revoke(code.codeId(), call.actor(), reason.reason())) {
      throw Refused.CODE_NOT_WAITING.refusal();
    }
    return Json.ok(find(call));
  }
}
