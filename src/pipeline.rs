//! Work on many things at once and in order: results come out as their inputs went in, and never more than a window of them is held.
//! Knows threads and channels; must not know what is worked on.

use std::ops::ControlFlow;
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

/// Hands what `produce` sends to `jobs` threads running `work`, and their results in order to `consume`.
/// Stops early, and says why, when `consume` fails. Memory: at most `4 * jobs` items wait anywhere.
pub fn in_order<I: Send, O: Send, R: Send, E>(
    jobs: usize,
    produce: impl FnOnce(&mut dyn FnMut(I) -> ControlFlow<()>) -> R + Send,
    work: impl Fn(I) -> O + Sync,
    mut consume: impl FnMut(O) -> Result<(), E>,
) -> Result<R, E> {
    let window = 4 * jobs.max(1);
    let (tasks, waiting) = sync_channel::<(I, SyncSender<O>)>(window);
    let (line, in_line) = sync_channel::<Receiver<O>>(window);
    let waiting = Mutex::new(waiting);
    thread::scope(|scope| {
        let producer = scope.spawn(move || {
            produce(&mut |item| {
                let (done, result) = sync_channel(1);
                if line.send(result).is_ok() && tasks.send((item, done)).is_ok() {
                    ControlFlow::Continue(())
                } else {
                    ControlFlow::Break(())
                }
            })
        });
        for _ in 0..jobs.max(1) {
            scope.spawn(|| {
                while let Some((item, done)) = next(&waiting) {
                    // Nobody waits for it when the consumer has failed.
                    let _ = done.send(work(item));
                }
            });
        }
        // Each receiver yields one result; a worker lost to a panic yields none, and the scope hands its panic on.
        let outcome = in_line.iter().flatten().try_for_each(&mut consume);
        drop(in_line);
        let produced = producer.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        outcome.map(|()| produced)
    })
}

fn next<T>(waiting: &Mutex<Receiver<T>>) -> Option<T> {
    waiting.lock().ok()?.recv().ok()
}

#[cfg(test)]
mod tests {
    use super::in_order;
    use std::ops::ControlFlow;
    use std::sync::atomic::{AtomicUsize, Ordering};

    fn numbers(send: &mut dyn FnMut(usize) -> ControlFlow<()>) -> usize {
        (0..10_000).take_while(|number| send(*number).is_continue()).count()
    }

    #[test]
    fn results_come_in_the_order_of_their_inputs() {
        for jobs in [1, 2, 7] {
            let mut results = Vec::new();
            let sent = in_order(
                jobs,
                numbers,
                |number| number * 2,
                |result| {
                    results.push(result);
                    Ok::<(), ()>(())
                },
            );
            assert_eq!(sent, Ok(10_000));
            assert!(results.iter().copied().eq((0..10_000).map(|number| number * 2)));
        }
    }

    #[test]
    fn a_consumer_that_fails_stops_the_work_soon() {
        let worked = AtomicUsize::new(0);
        let outcome = in_order(2, numbers, |_| worked.fetch_add(1, Ordering::Relaxed), |_| Err("full"));
        assert_eq!(outcome, Err("full"));
        assert!(worked.load(Ordering::Relaxed) < 100, "{worked:?}");
    }

    #[test]
    fn one_slow_item_does_not_let_the_others_pile_up() {
        let (started, finished) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let slow = |number: usize| {
            started.fetch_add(1, Ordering::Relaxed);
            if number == 0 {
                std::thread::sleep(std::time::Duration::from_millis(50));
            }
            started.load(Ordering::Relaxed) - finished.load(Ordering::Relaxed)
        };
        let outcome = in_order(2, numbers, slow, |held| {
            finished.fetch_add(1, Ordering::Relaxed);
            if held > 32 { Err(held) } else { Ok(()) }
        });
        assert_eq!(outcome, Ok(10_000));
    }
}
