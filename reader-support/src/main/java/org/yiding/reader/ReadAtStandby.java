package org.yiding.reader;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Stands around the transactions of queries: asks before each how far the standby must be, and runs one again at the primary
 * where the standby broke it off. Asked before each, a query that reads twice never finds less the second time, whichever
 * server answered the first.
 */
@Transactional
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100) // outside of what begins and ends transactions
public class ReadAtStandby {

    private static final Logger LOG = Logger.getLogger(ReadAtStandby.class);
    // PostgreSQL's appendix A: a conflict with recovery; a write, which a standby refuses; the server or session is
    // ended.
    private static final Set<String> BROKEN_OFF = Set.of("40001", "40P01", "25006", "57P01", "57P02", "57P03", "57P05");
    private static final String CONNECTION_LOST = "08";

    private final TransactionManager transactions;
    private final Standby standby;
    private final PrimaryPosition primary;
    private final ReadCounts counts;

    ReadAtStandby(TransactionManager transactions, Standby standby, PrimaryPosition primary, ReadCounts counts) {
        this.transactions = transactions;
        this.standby = standby;
        this.primary = primary;
        this.counts = counts;
    }

    @AroundInvoke
    @Nullable
    Object around(InvocationContext call) throws Exception {
        if (!standby.isSet() || isWithin()) {
            return call.proceed();
        }
        Optional<ReadScope> scope = ReadScope.current().filter(ReadScope::isQuery);
        if (scope.isEmpty()) {
            return call.proceed();
        }
        if (!standby.isRested()) {
            counts.primary("rests");
            return call.proceed();
        }
        Optional<String> position = primary.now();
        return position.isPresent() ? read(position.get(), call, scope.get()) : call.proceed();
    }

    private @Nullable Object read(String position, InvocationContext call, ReadScope scope) throws Exception {
        try {
            return StandbyRead.during(position, call);
        } catch (Exception e) {
            if (!isBrokenOff(e)) {
                throw e;
            }
            LOG.debug("A query's transaction is run again at the primary", e);
            scope.stayAtPrimary();
            counts.primary("broken-off");
            return call.proceed();
        }
    }

    private boolean isWithin() throws SystemException {
        return transactions.getStatus() != Status.STATUS_NO_TRANSACTION;
    }

    private static boolean isBrokenOff(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException broken && broken.getSQLState() != null) {
                String state = broken.getSQLState();
                return BROKEN_OFF.contains(state) || state.startsWith(CONNECTION_LOST);
            }
        }
        return false;
    }
}
