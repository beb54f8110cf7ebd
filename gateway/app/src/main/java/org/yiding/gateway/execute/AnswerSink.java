package org.yiding.gateway.execute;

import io.vertx.core.Future;
import org.yiding.gateway.merge.Answer;

/** A client that is sent answers as they come. */
public interface AnswerSink {

    /** @return when the client can take another; failed where it is gone */
    Future<Void> next(Answer answer);

    /** Nothing follows. */
    void complete();
}
