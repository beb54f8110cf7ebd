package org.yiding.meeting.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import org.yiding.extraction.SourceText;
import org.yiding.meeting.model.ReadMinutes;
import org.yiding.meeting.reading.MinutesReader;

/**
 * What one reading cost.
 *
 * @param seconds of processor time, so that what else runs does not count
 * @param allocatedBytes all that the reading allocated, garbage included
 * @param heldBytes what the result alone keeps in memory
 */
record Work(double seconds, long allocatedBytes, long heldBytes) {

    static Work of(SourceText text) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        MinutesReader reader = new MinutesReader();
        long before = usedAfterCollection();
        long allocated = threads.getCurrentThreadAllocatedBytes();
        long started = threads.getCurrentThreadCpuTime();
        ReadMinutes read = reader.read(text);
        double seconds = (threads.getCurrentThreadCpuTime() - started) / 1e9;
        allocated = threads.getCurrentThreadAllocatedBytes() - allocated;
        long kept = usedAfterCollection() - before;
        Reference.reachabilityFence(read);
        return new Work(seconds, allocated, kept);
    }

    private static long usedAfterCollection() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
