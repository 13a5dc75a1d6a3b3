using Assay.Kernel;
using Assay.Train.Settings;

namespace Assay.Train.External;

/// <summary>The candidates of one's own, their files read.</summary>
internal static class ExternalCandidates
{
    /// <summary>Those of the section, in its order; or why one of them cannot be read. Nothing is run yet.</summary>
    public static async Task<Outcome<List<IExternalCandidate>>> OfAsync(TrainSection section, string folder, TimeProvider clock, CancellationToken cancellation)
    {
        var found = new List<IExternalCandidate>();
        var problems = new List<Problem>();
        foreach (var settings in (section.Candidates ?? []).Where(candidate => !candidate.IsBuiltIn))
        {
            var candidate = settings.Command is null ? await FinishedAsync(settings, folder, cancellation) : await CommandAsync(settings, folder, clock, cancellation);
            problems.AddRange(candidate.Problems);
            if (candidate.Succeeded) found.Add(candidate.Value);
        }

        return Outcome.Unless(problems, () => found);
    }

    private static async Task<Outcome<IExternalCandidate>> CommandAsync(CandidateSettings settings, string folder, TimeProvider clock, CancellationToken cancellation)
    {
        var files = await DeclaredFiles.OfAsync(settings, folder, cancellation);
        return files.Map(digests => (IExternalCandidate)new CommandCandidate(settings, digests, folder, clock));
    }

    private static async Task<Outcome<IExternalCandidate>> FinishedAsync(CandidateSettings settings, string folder, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, settings.Model!);
        try
        {
            return new FinishedModel(settings.Name, await File.ReadAllBytesAsync(path, cancellation));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new Problem("train.model-unreadable", $"The model of the candidate '{settings.Name}' cannot be read: {fault.Message}", "Correct the path in 'model', which starts from the project's folder.")
            {
                Place = new Place(path),
            };
        }
    }
}
