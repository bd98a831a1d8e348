package pond.authority.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pond.authority.AuthorityBench;
import pond.authority.RunBench;
import pond.authority.TestWorker;
import pond.authority.api.ApiBench.Client;
import pond.authority.audit.AuditVerdict;
import pond.authority.audit.AuditVerifier;
import pond.authority.people.Role;
import pond.model.api.AuditEntry;
import pond.model.api.RuleView;
import pond.model.api.desk.AuditVerified;
import pond.model.api.desk.ExplainRequest;
import pond.model.api.desk.MachineRef;
import pond.model.api.desk.MatrixCell;
import pond.model.api.desk.MatrixRow;
import pond.model.api.desk.MatrixView;
import pond.model.api.desk.SettingChange;
import pond.model.api.desk.TenantRequest;
import pond.model.api.desk.TenantView;
import pond.model.api.live.RunLines;
import pond.model.id.RunId;
import pond.model.json.JsonRefusedException;
import pond.model.json.StrictJson;

/** Tenants, settings, placement and the audit log as clients see them. */
final class DeskApiTest {
  private record Entries(List<AuditEntry> items) {}

  private record Tenants(List<TenantView> items) {}

  private record Rules(List<RuleView> items) {}

  @TempDir Path folder;
  private ApiBench bench;
  private Client operator;

  @BeforeEach
  void start() {
    bench = new ApiBench(folder);
    operator = bench.as(Role.OPERATOR);
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  @Test
  void tenants_madeAndNamedInGrants_showWhoMaySeeTheirData() {
    TestWorker gpu = bench.runs().join("gpu-1", "acme-web");
    bench.runs().joinTrusted("pond-1");
    bench.authority().workerControl().pause(gpu.id(), "anna", "");
    assertEquals(201, operator.post("/v1/tenants", new TenantRequest("globex", "Globex")).status());
    assertEquals(
        "409 TENANT_EXISTS",
        operator.post("/v1/tenants", new TenantRequest("globex", "G")).refusal());
    assertEquals(
        "400 BAD_REQUEST",
        operator.post("/v1/tenants", new TenantRequest("Bad id", "x")).refusal());

    List<TenantView> tenants = operator.get("/v1/tenants").as(Tenants.class).items();
    assertEquals(
        List.of("acme-web", "globex"), tenants.stream().map(TenantView::tenantId).toList());
    assertEquals(
        List.of("gpu-1 paused tenant_tag", "pond-1 active trusted_pool"),
        tenants.getFirst().machines().stream().map(DeskApiTest::text).toList());
    assertEquals(
        List.of("pond-1 active trusted_pool"),
        tenants.getLast().machines().stream().map(DeskApiTest::text).toList());
    assertTrue(tenants.getFirst().createdAt().isEmpty());
  }

  @Test
  void rename_knownOrNot_answersAndIsAudited() {
    bench.runs().join("gpu-1", "acme-web");
    TenantRequest acme = new TenantRequest("acme-web", "Acme");
    TenantView renamed = operator.post("/v1/tenants/acme-web/rename", acme).as(TenantView.class);
    assertEquals("Acme", renamed.name());
    assertEquals(
        "404 NO_SUCH_TENANT",
        operator.post("/v1/tenants/nobody/rename", new TenantRequest("nobody", "N")).refusal());
    assertEquals("400 BAD_REQUEST", operator.post("/v1/tenants/other/rename", acme).refusal());
    assertEquals(
        1,
        operator.get("/v1/audit?action=tenant.&object=acme-web").as(Entries.class).items().size());
  }

  private static String text(MachineRef machine) {
    return machine.name() + " " + machine.state() + " " + machine.why();
  }

  @Test
  void settings_changed_takeEffectAtOnce() {
    SettingChange on = new SettingChange("true", "as the auditor asked");
    assertEquals(200, operator.post("/v1/settings/codes.require_fingerprint", on).status());
    assertEquals(
        "422 FINGERPRINT_REQUIRED",
        operator
            .post(
                "/v1/codes",
                AuthorityBench.request(
                    Optional.empty(), List.of("byo"), List.of("acme-web"), List.of()))
            .refusal());
    assertEquals("404 NO_SUCH_SETTING", operator.post("/v1/settings/nothing", on).refusal());
    assertEquals("422 SETTING_INVALID", operator.post("/v1/settings/review.accept", on).refusal());
  }

  @Test
  void placement_matrixAndExplain_agreeWithRealPlacement() {
    bench.runs().join("gpu-1", "acme-web");
    bench.runs().joinTrusted("pond-1");
    MatrixView matrix = operator.get("/v1/placement/matrix").as(MatrixView.class);
    assertEquals(List.of("pool:trusted", "pool:byo"), matrix.pools());
    assertEquals("TIER 0", cell(matrix, "byo", "untrusted-code-write", 0));
    assertEquals("yes 1", cell(matrix, "byo", "untrusted-code-write", 1));
    assertEquals("yes 1", cell(matrix, "trusted", "untrusted-code-read", 0));
    assertEquals("TIER 0", cell(matrix, "trusted", "untrusted-code-read", 1));
    assertEquals("NOT_SUBMITTED 0", cell(matrix, "byo", "none", 1));
    assertEquals("yes 1", cell(matrix, "any", "none", 1));

    RunId run = bench.runs().submit(RunBench.TWO_STAGES);
    Rules real = operator.get("/v1/runs/" + run + "/stages/build/explain").as(Rules.class);
    ExplainRequest same = new ExplainRequest("byo", "untrusted-code-write", "acme-web", List.of());
    assertEquals(real, operator.post("/v1/placement/explain", same).as(Rules.class));
    ExplainRequest foreign =
        new ExplainRequest("byo", "untrusted-code-write", "globex", List.of("gpu"));
    assertEquals(
        List.of("TENANT", "TIER"),
        operator.post("/v1/placement/explain", foreign).as(Rules.class).items().stream()
            .map(RuleView::rule)
            .toList());
    for (ExplainRequest wrong :
        List.of(
            new ExplainRequest("secret", "none", "a", List.of()),
            new ExplainRequest("byo", "none", "a", List.of()),
            new ExplainRequest("byo", "untrusted-code-read", "a", List.of("pool:trusted")))) {
      assertEquals("400 BAD_REQUEST", operator.post("/v1/placement/explain", wrong).refusal());
    }
  }

  private static String cell(MatrixView matrix, String tier, String profile, int pool) {
    MatrixRow row =
        matrix.rows().stream()
            .filter(r -> r.tier().equals(tier) && r.profile().equals(profile))
            .findFirst()
            .orElseThrow();
    MatrixCell cell = row.cells().get(pool);
    return (cell.can() ? "yes" : cell.rule()) + " " + cell.eligible();
  }

  @Test
  void audit_narrowed_findsByEachPartNewestFirst() {
    bench.runs().join("gpu-1", "acme-web");
    bench.runs().submit(RunBench.TWO_STAGES);
    List<AuditEntry> all = entries("?limit=1000");
    assertEquals(
        all.reversed(), entries("?limit=1000&after=0"), "after a number they are oldest first");
    assertEquals(all.subList(1, 3), entries("?limit=2&before=" + all.getFirst().seq()));
    assertEquals(List.of("code.minted"), actions("?action=code."));
    assertEquals(List.of("run.submitted"), actions("?actor=tester&text=ACME-WEB&action=run"));
    assertEquals(List.of(), actions("?object=nothing"));
    assertEquals(List.of(), actions("?until=2000-01-01T00:00:00Z"));
    assertEquals(all.size(), entries("?limit=1000&since=2000-01-01T00:00:00Z").size());
    assertEquals("400 BAD_REQUEST", operator.get("/v1/audit?since=yesterday").refusal());
  }

  private List<AuditEntry> entries(String query) {
    return operator.get("/v1/audit" + query).as(Entries.class).items();
  }

  private List<String> actions(String query) {
    return entries(query).stream().map(AuditEntry::action).toList();
  }

  @Test
  void export_whole_isWhatVerifyAcceptsAndANarrowedOneIsNot() throws JsonRefusedException {
    bench.runs().join("gpu-1", "acme-web");
    bench.runs().submit(RunBench.TWO_STAGES);
    List<AuditEntry> exported = lines(operator.get("/v1/audit/export").text());
    AuditVerdict.Intact intact =
        assertInstanceOf(AuditVerdict.Intact.class, AuditVerifier.verify(exported));
    AuditVerified verified = operator.get("/v1/audit/verify").as(AuditVerified.class);
    assertTrue(verified.intact());
    assertEquals(exported.size(), verified.entries());
    assertEquals(intact.head().hex(), verified.headHash());

    List<AuditEntry> narrowed = lines(operator.get("/v1/audit/export?action=run.").text());
    assertEquals(1, narrowed.size());
    assertInstanceOf(AuditVerdict.Broken.class, AuditVerifier.verify(narrowed));
  }

  private static List<AuditEntry> lines(String text) throws JsonRefusedException {
    List<AuditEntry> entries = new ArrayList<>();
    for (String line : text.lines().toList()) {
      entries.add(StrictJson.read(line.getBytes(UTF_8), AuditEntry.class));
    }
    return entries;
  }

  @Test
  void lines_cursorOfAnotherForm_isRefused() {
    bench.runs().submit(RunBench.TWO_STAGES);
    bench.runs().submit(RunBench.TWO_STAGES);
    RunLines first = operator.get("/v1/runs/lines?limit=1").as(RunLines.class);
    RunLines second =
        operator
            .get("/v1/runs/lines?limit=1&before=" + first.next().orElseThrow())
            .as(RunLines.class);
    assertTrue(second.next().isEmpty());
    assertTrue(!first.items().equals(second.items()));
    for (String wrong : List.of("x", "1.2", "-1.r-aaaaaaaaaaaa", "1.w-aaaaaaaaaaaa")) {
      assertEquals("400 CURSOR_INVALID", operator.get("/v1/runs/lines?before=" + wrong).refusal());
    }
    String id = first.items().getFirst().runId();
    assertEquals(200, operator.get("/v1/runs/" + id + "/line").status());
    assertEquals("404 NO_SUCH_RUN", operator.get("/v1/runs/r-aaaaaaaaaaaa/line").refusal());
  }
}
