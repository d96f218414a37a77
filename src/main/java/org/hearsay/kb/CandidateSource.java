package org.hearsay.kb;

import java.util.List;

/** Knows which items a name may mean. */
public interface CandidateSource {

  /** All items of this name up to case, accents and punctuation; order is of no meaning. */
  List<Candidate> candidates(String name);
}
