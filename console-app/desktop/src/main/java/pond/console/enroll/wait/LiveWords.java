package pond.console.enroll.wait;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pond.console.kit.Status;
import pond.console.kit.StepList;
import pond.console.kit.text.Inert;
import pond.console.kit.tool.Kit;
import pond.model.api.Offer;

/** What became of a code, in the person's language. */
final class LiveWords {
  private final Kit kit;

  LiveWords(Kit kit) {
    this.kit = kit;
  }

  String title(Live live) {
    return switch (live) {
      case Live.Waiting waiting -> kit.say("enroll.wait.waiting");
      case Live.Refused refused ->
          kit.say(
              "enroll.wait.refused.at",
              kit.times().text().clock(refused.offer().at()),
              reason(refused.offer()));
      case Live.Proving proving -> kit.say("enroll.wait.proving");
      case Live.Enrolled enrolled ->
          kit.say("enroll.wait.enrolled", Inert.line(enrolled.worker().name(), 60));
      case Live.Expired expired -> kit.say("enroll.wait.expired");
      case Live.Revoked revoked -> kit.say("enroll.wait.revoked");
    };
  }

  Status status(Live live) {
    return switch (live) {
      case Live.Waiting waiting -> Status.WAITING;
      case Live.Refused refused -> Status.REFUSED;
      case Live.Proving proving -> Status.RUNNING;
      case Live.Enrolled enrolled -> Status.ENROLLED;
      case Live.Expired expired -> Status.EXPIRED;
      case Live.Revoked revoked -> Status.REVOKED;
    };
  }

  /** Why it was refused. */
  String reason(Offer offer) {
    String key = "enroll.refused." + offer.reason();
    return kit.words().has(key)
        ? kit.say(key)
        : kit.say("enroll.refused.other", Inert.line(offer.reason(), 60));
  }

  /** From where. */
  String from(Offer offer) {
    String address = Inert.line(offer.address(), 60);
    return offer.name().isEmpty()
        ? kit.say("enroll.wait.from.nameless", address)
        : kit.say("enroll.wait.from", address, Inert.line(offer.name(), 60));
  }

  /** An attempt that was refused and is not the last word. */
  Optional<String> tried(Live live) {
    Optional<Offer> offer =
        switch (live) {
          case Live.Enrolled enrolled -> enrolled.tried();
          case Live.Expired expired -> expired.tried();
          case Live.Revoked revoked -> revoked.tried();
          default -> Optional.empty();
        };
    return offer.map(
        known ->
            kit.say(
                "enroll.wait.tried",
                kit.times().text().clock(known.at()),
                Inert.line(known.address(), 60)));
  }

  List<StepList.Step> steps(Live live) {
    List<StepList.Step> steps = new ArrayList<>();
    for (Live.Step step : Live.Step.values()) {
      steps.add(step(at(live, steps.size()), step));
    }
    return steps;
  }

  private StepList.Step step(StepList.At at, Live.Step step) {
    String name = kit.say("enroll.wait.step." + step.name().toLowerCase(Locale.ROOT));
    String state = kit.say("enroll.wait.at." + at.name().toLowerCase(Locale.ROOT));
    return new StepList.Step(at, name, state, "");
  }

  private static StepList.At at(Live live, int behind) {
    if (behind < live.done()) {
      return StepList.At.DONE;
    }
    boolean now = behind == live.done();
    if (now && live instanceof Live.Refused) {
      return StepList.At.FAILED;
    }
    return now && (live.open() || live instanceof Live.Proving)
        ? StepList.At.NOW
        : StepList.At.TO_COME;
  }
}
