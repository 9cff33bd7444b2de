package org.needlewise.app.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.needlewise.app.WithoutWords;
import org.needlewise.app.vault.Keyring;
import org.needlewise.app.vault.RecordLocked;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** Queues long work in the database, so that a stop of the program loses none of it, and does it one by one. */
@Component
@Lazy(false)
public class Jobs implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final int WORKERS = 1;
    private static final int MOST_TRIES = 5;
    /** Work whose record is locked looks again after so long, or as soon as somebody unlocks. */
    private static final Duration UNTIL_UNLOCKED = Duration.ofMinutes(5);

    private static final Duration POLLING = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private final Map<String, OneTimeTask<Void>> tasks = new LinkedHashMap<>();
    private final DataSource dataSource;
    private final ObjectProvider<Job> jobs;
    private @Nullable Scheduler scheduler;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final SteadyClock steady;
    private final boolean works;
    private volatile boolean running;

    /** @param works false when the record is only looked at: then nothing that waits is done */
    Jobs(
            DataSource dataSource,
            JdbcClient jdbc,
            Clock clock,
            ObjectProvider<Job> jobs,
            @Value("${needlewise.works:true}") boolean works) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.clock = clock;
        this.steady = new SteadyClock(clock);
        this.jobs = jobs;
        this.works = works;
    }

    /** Made when first needed: jobs may themselves queue jobs. */
    private synchronized Scheduler scheduler() {
        Scheduler made = scheduler;
        if (made == null) {
            jobs.forEach(job -> tasks.put(job.name(), task(job)));
            // Queued within the caller's transaction: the work is there exactly when the caller's rows are.
            made = Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), List.copyOf(tasks.values()))
                    .threads(WORKERS)
                    .clock(steady)
                    .schedulerName(new SchedulerName.Fixed("needlewise"))
                    .pollingInterval(POLLING)
                    .heartbeatInterval(HEARTBEAT)
                    // Told by ourselves, without what exceptions say.
                    .failureLogging(LogLevel.OFF, false)
                    .build();
            scheduler = made;
        }
        return made;
    }

    private static OneTimeTask<Void> task(Job job) {
        FailureHandler<Void> again = new FailureHandler.MaxRetriesFailureHandler<>(
                MOST_TRIES, new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(10)));
        return Tasks.oneTime(job.name(), Void.class)
                .onFailure((done, operations) -> {
                    if (isLocked(done)) {
                        operations.reschedule(done, done.getTimeDone().plus(UNTIL_UNLOCKED));
                    } else {
                        again.onFailure(done, operations);
                    }
                })
                .execute((instance, context) -> {
                    try {
                        job.run(instance.getId());
                    } catch (RecordLocked e) {
                        LOG.debug("job {} waits until the record is unlocked", job.name());
                        throw e;
                    } catch (RuntimeException e) {
                        LOG.error("job {} failed", job.name(), WithoutWords.of(e));
                        throw e;
                    }
                });
    }

    private static boolean isLocked(ExecutionComplete done) {
        return done.getCause().filter(RecordLocked.class::isInstance).isPresent();
    }

    /** What waited for the key is due at once. */
    @EventListener
    void unlocked(Keyring.Unlocked event) {
        Instant now = steady.now();
        jdbc.sql("update scheduled_tasks set execution_time = ? where picked = false and execution_time > ?"
                        + " and execution_time <= ?")
                .params(at(now), at(now), at(now.plus(UNTIL_UNLOCKED)))
                .update();
    }

    private OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, clock.getZone());
    }

    /** Queues work; nothing happens when the same work is queued already and not yet begun. */
    public void enqueue(String job, String subject) {
        enqueue(job, subject, steady.now());
    }

    /** The same for work that is to be begun later. */
    public void enqueue(String job, String subject, Instant at) {
        Scheduler queue = scheduler();
        OneTimeTask<Void> task = tasks.get(job);
        if (task == null) {
            throw new IllegalArgumentException("no job is called " + job);
        }
        queue.scheduleIfNotExists(task.instance(subject), at);
    }

    /** Subjects of this job that wait or are being worked on. */
    public Set<String> pending(String job) {
        return Set.copyOf(jdbc.sql("select task_instance from scheduled_tasks where task_name = ?")
                .param(job)
                .query(String.class)
                .list());
    }

    /** Work that waits or is being done, of all kinds. */
    public int pending() {
        return jdbc.sql("select count(*) from scheduled_tasks where execution_time <= ?")
                .param(OffsetDateTime.now(clock).plusMinutes(1))
                .query(Integer.class)
                .single();
    }

    @Override
    public void start() {
        if (!works) {
            return;
        }
        releaseWhatACrashHeld();
        scheduler().start();
        running = true;
    }

    /** One program works on a data directory: what a former one held when it died is free again. */
    private void releaseWhatACrashHeld() {
        int freed = jdbc.sql("update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null"
                        + " where picked = true")
                .update();
        // What seems to lie ahead may have been queued before the clock was set back. Daily work finds that it is
        // early.
        jdbc.sql("update scheduled_tasks set execution_time = ? where execution_time > ?")
                .params(at(steady.now()), at(steady.now()))
                .update();
        if (freed > 0) {
            LOG.warn("{} unfinished jobs of a former run are taken up again", freed);
        }
    }

    @Override
    public void stop() {
        running = false;
        scheduler().stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
