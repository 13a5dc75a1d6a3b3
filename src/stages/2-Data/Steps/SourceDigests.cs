using Assay.Kernel;
using Assay.Tables.Sources;

namespace Assay.Data.Steps;

/// <summary>Digests of the sources as they are now: what tells whether anything has to be read again.</summary>
internal static class SourceDigests
{
    /// <summary>One digest a file, or which files cannot be read.</summary>
    public static async Task<Outcome<Digest[]>> OfAsync(IReadOnlyList<SourceFile> files, CancellationToken cancellation)
    {
        var digests = new Digest[files.Count];
        var problems = new List<Problem>();
        for (var i = 0; i < digests.Length; i++)
        {
            try
            {
                await using var stream = File.OpenRead(files[i].Path);
                digests[i] = await Digest.OfAsync(stream, cancellation);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                problems.Add(new Problem("data.unreadable", $"The file cannot be read: {fault.Message}", "Check that it is there and that you may read it.") { Place = new Place(files[i].Name) });
            }
        }

        return Outcome.Unless(problems, () => digests);
    }
}
