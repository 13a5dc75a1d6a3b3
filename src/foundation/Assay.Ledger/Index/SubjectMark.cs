using System.Buffers.Binary;
using System.Text;
using Assay.Kernel;
using Assay.Ledger.Records;

namespace Assay.Ledger.Index;

/// <summary>The number under which the index finds what a record is about: the start of a digest, so that two things may share one. Whoever finds a record by it looks at its subjects.</summary>
public static class SubjectMark
{
    /// <summary>Of the bytes that have this digest.</summary>
    public static long Of(Digest digest) => BinaryPrimitives.ReadInt64BigEndian(digest.ToArray());

    /// <summary>Of a name: <c>run:0f3c…</c>.</summary>
    public static long Of(string name) => Of(Digest.Of(Encoding.UTF8.GetBytes(name)));

    /// <summary>All of a subject: its bytes, and its name where that tells it from others (<c>record:…</c>, <c>run:…</c>), not <c>model.onnx</c>.</summary>
    public static IEnumerable<long> All(Subject subject) => subject.Name.Contains(':', StringComparison.Ordinal) ? [Of(subject.Digest), Of(subject.Name)] : [Of(subject.Digest)];
}
