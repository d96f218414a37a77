package org.hearsay.web;

import java.time.Duration;

/**
 * What one client may use of the server, so that something is left for the others.
 *
 * @param query how long a query may take, its answer included
 * @param grace how much longer a stopped query may take before its thread is given up
 * @param queries how many are worked on at once; others wait
 * @param waiting how long they wait
 * @param connections how many are open at once; others wait
 * @param idle how long a connection is kept on which nothing comes or goes
 * @param headers how long a client may take to say what it wants
 * @param queryBytes length of the body of a request that anybody may send
 * @param updateBytes length of the body of a request of somebody with the password
 * @param answerBytes length of the answer to a query
 */
record Limits(
    Duration query,
    Duration grace,
    int queries,
    Duration waiting,
    int connections,
    Duration idle,
    Duration headers,
    int queryBytes,
    int updateBytes,
    long answerBytes) {

  /** Beginning of an answer that is held back: an error behind it can still be said. */
  static final int HELD_BYTES = 1 << 20;

  /** An update derives what follows from all articles, and only who has the password sends one. */
  private static final int UPDATE = 20;

  /** How long an update may take. */
  Duration update() {
    return query.multipliedBy(UPDATE);
  }

  /**
   * For one person's machine: a few queries at once for each core, and answers for a spreadsheet.
   */
  static Limits of(Duration query) {
    return new Limits(
        query,
        Duration.ofSeconds(5),
        Math.max(4, 2 * Runtime.getRuntime().availableProcessors()),
        Duration.ofSeconds(15),
        500,
        Duration.ofSeconds(30),
        Duration.ofSeconds(15),
        1 << 18,
        1 << 28,
        1 << 28);
  }
}
