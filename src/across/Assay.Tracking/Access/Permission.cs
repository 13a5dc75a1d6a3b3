using Assay.Tracking.Documents;

namespace Assay.Tracking.Access;

/// <summary>What a person may do with a thing. Where there is none, the server's own rule holds.</summary>
/// <param name="PermissionId">Opaque.</param>
/// <param name="Person">The person's pseudonym.</param>
/// <param name="Target">The thing.</param>
/// <param name="Level">What they may do.</param>
public sealed record Permission(string PermissionId, string Person, AccessTarget Target, AccessLevel Level)
{
    internal static Permission Of(Document document) => DocumentJson.Read<Permission>(document);

    // The state is a word to list by: all that anybody may do with one thing.
    internal Document ToDocument() => new(DocumentKinds.Permission, PermissionId) { Parent = Person, Name = $"{Target}", State = $"{Target}", Body = DocumentJson.Write(this) };
}
