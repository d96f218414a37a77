package org.hearsay.link.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hearsay.Seeds;
import org.hearsay.article.Article;
import org.hearsay.kb.EntityType;
import org.hearsay.kb.Kind;
import org.hearsay.link.Entities;
import org.hearsay.link.Entity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverridesTest {

  private static final String TEXT =
      "Farrah Quillby met Jonas Fenwick in Norway. Quillby praised Mr. Fennwick on Monday.";

  @TempDir private Path folder;

  private List<Entity> decided(String lines) throws IOException {
    Path file = folder.resolve("overrides.tsv");
    Files.writeString(file, lines.replace(' ', '\t').replace('_', ' '));
    Article article = Seeds.article(TEXT, Optional.empty());
    Entities linked = Seeds.LINKER.link(Seeds.ANALYZER.analyze(article));
    return Overrides.read(file, Seeds.KB).apply(linked, article.named("a.txt")).all();
  }

  private static Entity named(List<Entity> entities, String label) {
    return entities.stream().filter(e -> e.label().equals(label)).findFirst().orElseThrow();
  }

  @Test
  void aNameIsTheItemThatThePersonSays() throws IOException {
    String norway = Seeds.KB.candidates("Norway").get(0).wikidata();
    String sweden =
        Seeds.KB.candidates("Sweden").stream()
            .filter(c -> c.kind() == Kind.COUNTRY)
            .findFirst()
            .orElseThrow()
            .wikidata();
    assertThat(decided("# nothing\n")).extracting(Entity::label).contains("Norway");
    Entity entity = named(decided("is norway " + sweden + "\n"), "Sweden");
    assertThat(entity.wikidata()).contains(sweden).isNotEqualTo(norway);
    assertThat(entity.aliases()).contains("Norway");
    assertThat(entity.confidence()).isEqualTo(1);
  }

  @Test
  void aNameIsNoItem() throws IOException {
    assertThat(named(decided("is Norway -"), "Norway").wikidata()).isEmpty();
    assertThat(named(decided("is Norway - other.txt"), "Norway").wikidata()).isPresent();
  }

  @Test
  void twoNamesAreOne() throws IOException {
    List<Entity> entities = decided("same Fennwick Jonas_Fenwick");
    assertThat(named(entities, "Jonas Fenwick").mentions()).hasSize(2);
    assertThat(entities).extracting(Entity::label).doesNotContain("Fennwick");
  }

  @Test
  void whoIsDifferentBelongsToTheArticle() throws IOException {
    assertThat(named(decided("is Norway -"), "Farrah Quillby").isLocal()).isFalse();
    Entity quillby = named(decided("different Farrah_Quillby a.txt"), "Farrah Quillby");
    assertThat(quillby.isLocal()).isTrue();
    assertThat(quillby.mentions()).hasSize(2);
    assertThat(quillby.type()).isEqualTo(EntityType.PERSON);
  }

  @Test
  void aWrongLineIsNamed() {
    assertThatThrownBy(() -> decided("# fine\nis Norway"))
        .hasMessageContaining("overrides.tsv:2: expected is, a name, an item or -");
    assertThatThrownBy(() -> decided("is Norway P31")).hasMessageContaining("found P31");
    assertThatThrownBy(() -> decided("was Norway -")).hasMessageContaining("found was");
  }
}
