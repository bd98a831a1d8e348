package pond.checks;

import java.util.ArrayList;
import java.util.List;

/** What is planted against each rule. */
final class Planted {
  private Planted() {}

  static List<Sample> against(Rule rule) {
    return switch (rule) {
      case MODEL_IS_PURE -> impureModels();
      case LAYERS -> wrongLayers();
      case NO_MOCKITO ->
          List.of(
              Sample.of("mockito in a test")
                  .with(
                      "src/main/java/org/mockito/package-info.java", INFO + "package org.mockito;")
                  .with(
                      "src/main/java/org/mockito/Mockito.java",
                      "package org.mockito; public class Mockito {}")
                  .test(
                      "pond.io.BadTest",
                      "class BadTest { Object o = new org.mockito.Mockito(); }"));
      case NO_PROVIDER_REGISTRATION ->
          List.of(
              worker(
                  "addProvider",
                  "void f(java.security.Provider p) { java.security.Security.addProvider(p); }"),
              worker(
                  "insertProviderAt",
                  "void f(java.security.Provider p) { java.security.Security.insertProviderAt(p, 1); }"));
      case ONE_LOGGER ->
          List.of(
              worker("java.util.logging", "Object o = java.util.logging.Logger.getLogger(\"x\");"));
      case PRINT_ONLY_IN_CLI ->
          List.of(
              worker("System.out", "void f() { System.out.println(1); }"),
              worker("System.err as a reference", "Runnable r = System.err::println;"),
              worker("printStackTrace", "void f(RuntimeException e) { e.printStackTrace(); }"));
      case NO_DISABLED_TEST ->
          List.of(
              Sample.of("@Disabled")
                  .test(
                      "pond.io.BadTest",
                      "class BadTest { @org.junit.jupiter.api.Disabled @org.junit.jupiter.api.Test void t() {} }"));
      case TEST_IS_RUN ->
          List.of(
              Sample.of("a test class that Surefire passes over")
                  .test(
                      "pond.io.ChecksOfIo",
                      "class ChecksOfIo { @org.junit.jupiter.api.Test void t() {} }"));
      case CATCH_AT_BOUNDARY -> broadCatches();
      case FILE_SIZE ->
          List.of(Sample.of("401 lines").main("pond.io.Bad", "class Bad {}" + "\n//".repeat(399)));
      case METHOD_SIZE ->
          List.of(
              worker("51 lines", "void f() {\n" + "f();\n".repeat(51) + "}"),
              worker(
                  "51 lines in a static initializer",
                  "static {\n" + "f();\n".repeat(51) + "} static void f() {}"));
      case CONSTRUCTOR_SIZE ->
          List.of(
              worker(
                  "9 parameters",
                  "Bad(int a, int b, int c, int d, int e, int f, int g, int h, int i) {}"));
      case PACKAGE_SIZE -> List.of(crowdedPackage());
      case NO_LEFTOVERS ->
          List.of(
              worker("to do", "// TO" + "DO later"),
              worker("fix me", "/* FIX" + "ME */"),
              Sample.of("in a test").test("pond.io.BadTest", "// TO" + "DO\nclass BadTest {}"));
      case MODEL_IS_DOCUMENTED -> undocumented();
      case PACKAGE_IS_NULL_MARKED ->
          List.of(
              Sample.of("no package-info")
                  .with("src/main/java/pond/io/Bad.java", "package pond.io; class Bad {}"),
              Sample.of("not marked")
                  .with("src/main/java/pond/io/Bad.java", "package pond.io; class Bad {}")
                  .with(
                      "src/main/java/pond/io/package-info.java",
                      "/** Says something. */ package pond.io;"));
    };
  }

  private static final String INFO = "/** Planted. */ @org.jspecify.annotations.NullMarked ";

  private static Sample worker(String name, String member) {
    return Sample.of(name).main("pond.worker.Bad", "class Bad {\n" + member + "\n}");
  }

  private static Sample model(String name, String member) {
    return Sample.of(name).main("pond.model.Bad", "class Bad {\n" + member + "\n}");
  }

  private static List<Sample> impureModels() {
    return List.of(
        model("java.nio.file", "java.nio.file.Path p;"),
        model("java.io.File", "java.io.File f;"),
        model(
            "FileInputStream",
            "void f() throws Exception { new java.io.FileInputStream(\"x\").close(); }"),
        model("FileChannel", "java.nio.channels.FileChannel f;"),
        model("java.net", "java.net.Socket s;"),
        model("java.net.http", "java.net.http.HttpClient c;"),
        model("javax.net.ssl", "javax.net.ssl.SSLSocket s;"),
        model("java.sql", "java.sql.Connection c;"),
        model("process", "void f() throws Exception { new ProcessBuilder(\"x\").start(); }"),
        model("Instant.now", "Object o = java.time.Instant.now();"),
        model("Instant::now", "java.util.function.Supplier<?> s = java.time.Instant::now;"),
        model("Clock.systemUTC", "Object o = java.time.Clock.systemUTC();"),
        model("currentTimeMillis", "long t = System.currentTimeMillis();"),
        model("nanoTime", "long t = System.nanoTime();"),
        model("new Date", "Object o = new java.util.Date();"),
        model("new SecureRandom", "Object o = new java.security.SecureRandom();"),
        model(
            "SecureRandom::new",
            "java.util.function.Supplier<?> s = java.security.SecureRandom::new;"),
        model(
            "getInstanceStrong",
            "Object o() throws Exception { return java.security.SecureRandom.getInstanceStrong(); }"),
        model("randomUUID", "Object o = java.util.UUID.randomUUID();"),
        model("getenv", "String s = System.getenv(\"HOME\");"));
  }

  private static List<Sample> wrongLayers() {
    return List.of(
        link("orchestrator", "authority"),
        link("orchestrator", "cli"),
        link("orchestrator", "worker"),
        link("worker", "authority"),
        link("worker", "orchestrator"),
        link("worker", "cli"),
        link("worker", "listener"),
        link("authority", "orchestrator"),
        link("listener", "authority"),
        link("io", "listener"),
        link("model", "io"),
        link("orchestrator", "unheardof"),
        Sample.of("a layer that is not listed").main("pond.unheardof.Bad", "class Bad {}"),
        Sample.of("a window in the worker")
            .main("pond.worker.Bad", "class Bad { java.awt.Window w; }"));
  }

  private static Sample link(String from, String to) {
    return Sample.of(from + " to " + to)
        .main("pond." + to + ".deep.Target", "public class Target {}")
        .main("pond." + from + ".deep.Bad", "class Bad { pond." + to + ".deep.Target t; }")
        .with("src/main/java/pond/" + to + "/deep/Target.java", documented(to));
  }

  private static String documented(String layer) {
    return "package pond." + layer + ".deep; /** Planted. */ public class Target {}";
  }

  private static List<Sample> broadCatches() {
    return List.of(
        worker("Exception", "void f() { try { f(); } catch (Exception e) { f(); } }"),
        worker("Throwable", "void f() { try { f(); } catch (Throwable e) { f(); } }"),
        worker("qualified", "void f() { try { f(); } catch (java.lang.Exception e) { f(); } }"),
        worker(
            "in a lambda",
            "Runnable r = () -> { try { f(); } catch (Exception e) { f(); } }; void f() {}"),
        worker(
            "boundary without a reason",
            "@interface Boundary {} @Boundary void f() { try { f(); } catch (Exception e) { f(); } }"));
  }

  private static Sample crowdedPackage() {
    Sample sample = Sample.of("21 files");
    for (int i = 0; i <= Limits.PACKAGE_FILES; i++) {
      sample = sample.main("pond.io.C" + i, "class C" + i + " {}");
    }
    return sample;
  }

  private static List<Sample> undocumented() {
    List<Sample> samples = new ArrayList<>();
    samples.add(Sample.of("class").main("pond.model.Bad", "public class Bad {}"));
    samples.add(Sample.of("record below").main("pond.model.x.Bad", "public record Bad(int a) {}"));
    samples.add(
        Sample.of("nested")
            .main("pond.model.Bad", "/** Good. */ public class Bad { public enum Inner { A } }"));
    samples.add(
        Sample.of("implicitly public")
            .main("pond.model.Bad", "/** Good. */ public interface Bad { record Inner() {} }"));
    return samples;
  }

  /** Everything that stands close to a rule and is allowed. */
  static Sample allowed() {
    return Sample.of("allowed")
        .main(
            "pond.model.Good",
            """
            /** Documented. */
            public class Good {
              java.io.InputStream in;
              java.time.Instant at(java.time.Clock clock) { return java.time.Instant.now(clock); }
              java.time.Instant nextOf(java.security.SecureRandom random) {
                return java.time.Instant.ofEpochSecond(random.nextLong());
              }
              private static class Hidden { public enum Unseen { A } }
              record Wide(int a, int b, int c, int d, int e, int f, int g, int h, int i) {}
            }
            """)
        .main(
            "pond.cli.Good",
            "class Good { void f() { System.out.println(1); } pond.authority.Good g; }")
        .main(
            "pond.authority.Good",
            "public class Good { pond.model.Good g; java.sql.Connection c; }")
        .main("pond.worker.cli.Good", "class Good { void f() { System.err.println(1); } }")
        .main(
            "pond.worker.Good",
            """
            class Good {
              @interface Boundary { String value(); }
              @Boundary("one failed job must not end the daemon")
              void loop() { try { f(); } catch (Exception e) { throw e; } }
              void f() { try (java.io.StringReader r = new java.io.StringReader("")) { f(); } finally { f(); } }
              java.nio.file.Path p;
              long t = System.nanoTime();
            """
                + "  void g() {\n"
                + "    f();\n".repeat(Limits.METHOD_LINES)
                + "  }\n"
                + "}\n")
        .test(
            "pond.worker.GoodTest",
            "class GoodTest { @org.junit.jupiter.api.Test void t() { System.out.println(); } }");
  }
}
