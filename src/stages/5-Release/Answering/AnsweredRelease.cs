using Assay.Release.Asking;

namespace Assay.Release.Answering;

/// <summary>What was said about a request.</summary>
/// <param name="Id">The record of the answer or the exception.</param>
/// <param name="Asked">The request as it stands with it.</param>
public sealed record AnsweredRelease(string Id, AskedRelease Asked)
{
    private const int ShortId = 13;

    /// <summary>The lines.</summary>
    internal static IEnumerable<string> Lines(AnsweredRelease answered)
    {
        foreach (var line in AskedText.Lines(answered.Asked)) yield return line;
        yield return $"Record {answered.Id}. Whoever asked in another home takes it in from a bundle: 'assay bundle export {answered.Id[..ShortId]} -o answer.assay'.";
    }
}
