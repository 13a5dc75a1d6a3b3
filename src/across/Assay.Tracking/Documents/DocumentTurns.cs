using Assay.Kernel;

namespace Assay.Tracking.Documents;

/// <summary>
/// Repeats a change of several documents until nobody else was first. Those who change the same thing in this process wait for each other; another process is met by the
/// versions that each write expects.
/// </summary>
internal sealed class DocumentTurns
{
    private const int Stripes = 64;
    private const int Tries = 64;
    private readonly SemaphoreSlim[] _stripes = [.. Enumerable.Range(0, Stripes).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>Runs <paramref name="change"/>, which reads and writes, again for as long as its only problem is that somebody was first.</summary>
    public async Task<Outcome<T>> TakeAsync<T>(string subject, Func<Task<Outcome<T>>> change, CancellationToken cancellation)
    {
        var stripe = _stripes[(uint)subject.GetHashCode(StringComparison.Ordinal) % Stripes];
        await stripe.WaitAsync(cancellation);
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                var outcome = await change();
                if (outcome.Succeeded || attempt == Tries || outcome.Problems.Any(problem => problem.Code != TrackingFaults.Changed)) return outcome;
            }
        }
        finally
        {
            stripe.Release();
        }
    }
}
