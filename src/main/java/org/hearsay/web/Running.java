package org.hearsay.web;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/** A query that is being answered, and why it was stopped if it was. */
final class Running {

  /** Name of the request attribute that holds it. */
  static final String ATTRIBUTE = Running.class.getName();

  /** What its execution reads; Jena sets it for reasons of its own, too. */
  private final AtomicBoolean signal = new AtomicBoolean();

  private final Queue<String> reasons = new ConcurrentLinkedQueue<>();

  AtomicBoolean signal() {
    return signal;
  }

  /** Stops it at its next look at the signal; the first reason counts. */
  void stop(String why) {
    reasons.add(why);
    signal.set(true);
  }

  Optional<String> stopped() {
    return reasons.stream().findFirst();
  }
}
