package pond.cli.client;

/** The body of calls that take a reason for the audit log. */
public record Reason(String reason) {}
