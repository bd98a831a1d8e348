package pond.io.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pond.io.Tools;

final class TreesTest {
  @TempDir Path folder;
  private Path tree;
  private Path precious;

  @BeforeEach
  void makeFolders() throws IOException {
    tree = Files.createDirectory(folder.resolve("tree"));
    precious = Files.createDirectories(folder.resolve("outside/precious"));
  }

  @Test
  void delete_linksOutside_leavesTheirTargets() throws IOException {
    Tools.shell(tree, "ln -s ../outside a; mkdir d; ln -s ../../outside/precious d/b; ln -s . c");
    Trees.deleteRecursively(tree);
    assertGone();
    assertTrue(Files.isDirectory(precious));
  }

  @Test
  void delete_linkItself_leavesItsTarget() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), precious);
    Trees.deleteRecursively(link);
    assertFalse(Files.exists(link, LinkOption.NOFOLLOW_LINKS));
    assertTrue(Files.isDirectory(precious));
    Trees.deleteRecursively(link);
  }

  @Test
  void delete_specialFilesAndOddNames_works() throws IOException {
    Tools.shell(
        tree, "mkfifo f; touch -- -rf \"$(printf 'a\\nb')\" \"$(printf '\\377\\376')\" ' '");
    Trees.deleteRecursively(tree);
    assertGone();
  }

  @Test
  void delete_treeDeeperThanAnyPathMayBe_works() throws IOException {
    // Perl, because a shell keeps the whole path and fails where the kernel's relative calls do
    // not.
    Tools.shell(
        tree,
        "mkdir .pond-deleting-0; perl -e '$n = \"0\" x 200; for (1..300) {"
            + " mkdir $n or die; open(F, \">\", \"f\") or die; chdir $n or die }'");
    Trees.deleteRecursively(tree);
    assertGone();
  }

  @Test
  void delete_manyFiles_works() throws IOException {
    Tools.shell(tree, "seq 1 2000 | xargs touch; mkdir d; cd d; seq 1 200 | xargs mkdir");
    Trees.deleteRecursively(tree);
    assertGone();
  }

  @Test
  void delete_foldersThatForbidTheirOwner_works() throws IOException {
    Tools.shell(
        tree,
        "mkdir -p a/b/c/1/2/3/4/5/6/7/8/9/10/11; touch a/b/c/f a/f; chmod 0 a/b/c/1/2/3/4/5/6/7/8/9;"
            + " chmod 0 a/b/c; chmod 555 a/b; chmod 444 a; chmod 0 .");
    assertEquals(
        "deleted", Tools.unprivileged(List.of(), DeleteProbe.class, tree.toString()).strip());
    assertGone();
  }

  private void assertGone() {
    assertFalse(Files.exists(tree, LinkOption.NOFOLLOW_LINKS));
  }
}
