using Assay.Cli.Homes;
using Assay.Kernel;

namespace Assay.Cli.Serving;

/// <summary>Where tracking and the bytes of artifacts are kept, as they were typed.</summary>
/// <param name="Postgres">The address of a PostgreSQL database; null for the home.</param>
/// <param name="Artifacts">A folder or a bucket; null for the home.</param>
internal sealed record ServedPlaces(string? Postgres, string? Artifacts)
{
    /// <summary>Opens both, works with them, and closes them.</summary>
    /// <returns>What the work answers; the problems of a place that cannot be had.</returns>
    public async Task<Outcome<T>> UseAsync<T>(OpenedHome home, Workplace workplace, Func<ServedTracking, ServedContent, Task<Outcome<T>>> work, CancellationToken cancellation)
    {
        var tracked = ServedTracking.Open(home, Postgres);
        if (!tracked.Succeeded) return Outcome<T>.Failed(tracked.Problems);
        await using var tracking = tracked.Value;
        var opened = await ServedContent.OpenAsync(home, workplace, Artifacts, cancellation);
        if (!opened.Succeeded) return Outcome<T>.Failed(opened.Problems);
        using var content = opened.Value;
        return await work(tracking, content);
    }
}
