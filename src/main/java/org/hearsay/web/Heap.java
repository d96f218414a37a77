package org.hearsay.web;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryNotificationInfo;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import javax.management.ListenerNotFoundException;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;

/** Calls when little memory is free even after a collection, until it is closed. */
final class Heap implements AutoCloseable {

  /** Share of a pool in use after a collection from which on queries are stopped. */
  private static final double FULL = 0.85;

  private final NotificationEmitter emitter =
      (NotificationEmitter) ManagementFactory.getMemoryMXBean();
  private final NotificationListener listener;

  Heap(Runnable whenFull) {
    listener =
        (notification, handback) -> {
          if (MemoryNotificationInfo.MEMORY_COLLECTION_THRESHOLD_EXCEEDED.equals(
              notification.getType())) {
            whenFull.run();
          }
        };
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      long most = pool.getUsage().getMax();
      // The young pools are empty after a collection and never full.
      if (pool.getType() == MemoryType.HEAP
          && pool.isCollectionUsageThresholdSupported()
          && pool.isUsageThresholdSupported()
          && most > 0) {
        pool.setCollectionUsageThreshold((long) (FULL * most));
      }
    }
    emitter.addNotificationListener(listener, null, null);
  }

  @Override
  public void close() {
    try {
      emitter.removeNotificationListener(listener);
    } catch (ListenerNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
