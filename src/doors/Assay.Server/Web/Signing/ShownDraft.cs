using System.Collections.Immutable;
using System.Text.Json;
using Assay.Kernel;
using Assay.Ledger.Records;

namespace Assay.Server.Web.Signing;

/// <summary>A record as it is shown before somebody signs it.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Project">The project that it belongs to, if any.</param>
/// <param name="Subjects">What it is about.</param>
/// <param name="Opened">Sealed texts, as whoever signs wrote them: the record commits to them alone.</param>
/// <param name="Body">What it says, as JSON.</param>
/// <param name="Digest">SHA-256 of <paramref name="Body"/> in UTF-8.</param>
public sealed record ShownDraft(string Kind, string? Project, ImmutableArray<Subject> Subjects, ImmutableArray<(string Field, string Text)> Opened, string Body, Digest Digest)
{
    private const string BodyField = "body.";

    /// <summary>The draft, shown.</summary>
    public static ShownDraft Of(RecordDraft draft)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(draft.Body, draft.Body.GetType(), RecordJson.Options);
        return new ShownDraft(draft.Kind.Name, draft.Project, draft.Subjects, [.. draft.Openings.Select(opening => (opening.Field.StartsWith(BodyField, StringComparison.Ordinal) ? opening.Field[BodyField.Length..] : opening.Field, opening.Text))], System.Text.Encoding.UTF8.GetString(body), Digest.Of(body));
    }

    /// <summary>One digest of all that is shown.</summary>
    public static string DigestOf(IEnumerable<ShownDraft> drafts) =>
        Digest.Of(string.Join('\n', drafts.Select(draft => $"{draft.Kind} {draft.Project} {string.Join(' ', draft.Subjects.Select(subject => $"{subject.Name} {subject.Digest}"))} {draft.Digest}"))).ToString();
}
