using System.Security.Cryptography;
using Assay.Kernel;
using Assay.Tracking.Traces;
using Assay.Tracking.Traces.Assessments;
using Assay.Tracking.Traces.Spans;

namespace Assay.Tracking.Importing;

/// <summary>The digest of a trace with its spans and assessments, from either side of an import: SHA-256 over the bodies that are kept, each ended by a line feed, spans and assessments in the order of their identifiers.</summary>
internal static class TraceDigest
{
    /// <summary>The digest.</summary>
    public static Digest Of(TraceInfo info, IEnumerable<Assessment> assessments, IEnumerable<Span> spans)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(info.ToDocument().Body);
        foreach (var span in spans.OrderBy(span => span.SpanId, StringComparer.Ordinal)) Add(SpanJson.Write(span));
        foreach (var assessment in assessments.OrderBy(assessment => assessment.AssessmentId, StringComparer.Ordinal)) Add(assessment.ToDocument().Body);
        return new Digest(hash.GetHashAndReset());

        void Add(ReadOnlyMemory<byte> body)
        {
            hash.AppendData(body.Span);
            hash.AppendData("\n"u8);
        }
    }
}
