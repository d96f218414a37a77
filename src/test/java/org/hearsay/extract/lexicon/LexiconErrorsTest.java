package org.hearsay.extract.lexicon;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import org.hearsay.lexicon.FrameFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconErrorsTest {

  @ParameterizedTest
  @CsvSource({
    "frame-twice.txt, 'frame-twice.txt:4: ''tell'' has the frame ''that'' already, in [say]'",
    "unknown-frame.txt, 'unknown-frame.txt:2: no frame ''thta'''",
    "unknown-class.txt, 'unknown-class.txt:1: no class of cues ''[said]'''",
  })
  void whatIsWrongInTheCuesIsSaidWithFileAndLine(String file, String message) {
    refuses(CueLexicon::new, file, message);
  }

  @ParameterizedTest
  @CsvSource({
    "unknown-type.txt, 'unknown-type.txt:2: no entity type ''persons'''",
    "unknown-role.txt, 'unknown-role.txt:3: expected ROLE=PLACES with a role of the relation, found ''place=object'''",
    "relation-twice.txt, 'relation-twice.txt:3: relation visit is there already'",
  })
  void whatIsWrongInTheRelationsIsSaidWithFileAndLine(String file, String message) {
    refuses(RelationLexicon::new, file, message);
  }

  private static void refuses(Consumer<FrameFile> lexicon, String file, String message) {
    FrameFile lines = FrameFile.bundled(LexiconErrorsTest.class, file);
    assertThatThrownBy(() -> lexicon.accept(lines))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
