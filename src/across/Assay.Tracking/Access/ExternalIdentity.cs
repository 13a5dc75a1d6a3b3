using Assay.Kernel;
using Assay.Tracking.Documents;

namespace Assay.Tracking.Access;

/// <summary>Somebody as an OpenID Connect provider knows them, and whose account here that is. It stays when the account is removed, so that they come back as nobody new.</summary>
/// <param name="Issuer">The provider.</param>
/// <param name="Subject">Its identifier of the person, which it never gives to another.</param>
/// <param name="Person">The pseudonym here.</param>
internal sealed record ExternalIdentity(string Issuer, string Subject, string Person)
{
    public static string IdOf(string issuer, string subject) => Digest.Of($"{issuer.Length} {issuer} {subject}").ToString();

    public static ExternalIdentity Of(Document document) => DocumentJson.Read<ExternalIdentity>(document);

    public Document ToDocument() => new(DocumentKinds.ExternalIdentity, IdOf(Issuer, Subject)) { Parent = Person, Body = DocumentJson.Write(this) };
}
