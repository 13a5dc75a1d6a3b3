using Assay.Tracking.Documents;

namespace Assay.Tracking.Access;

/// <summary>A passkey (a WebAuthn credential) that signs a person in: the public half; the private half never leaves their device.</summary>
/// <param name="CredentialId">Its identifier, in hexadecimal.</param>
/// <param name="Person">Whose it is: their pseudonym.</param>
/// <param name="Label">What they call it.</param>
/// <param name="CreationTime">Milliseconds since 1970.</param>
/// <param name="PublicKey">The public key, as COSE has it.</param>
/// <param name="SignCount">How many signatures it says that it made: one that goes back was copied.</param>
/// <param name="Transports">How it is reached.</param>
/// <param name="IsUserVerified">Whether it asked its owner for a PIN or a finger when it was made.</param>
/// <param name="IsBackupEligible">Whether it may be on several devices.</param>
/// <param name="IsBackedUp">Whether it is.</param>
/// <param name="Attestation">What it said of itself.</param>
/// <param name="ClientData">What the browser said when it was made.</param>
public sealed record Passkey(
    string CredentialId, string Person, string Label, long CreationTime, byte[] PublicKey, uint SignCount, string[] Transports, bool IsUserVerified, bool IsBackupEligible, bool IsBackedUp, byte[] Attestation, byte[] ClientData)
{
    internal static Passkey Of(Document document) => DocumentJson.Read<Passkey>(document);

    internal Document ToDocument() => new(DocumentKinds.Passkey, CredentialId) { Parent = Person, Order = CreationTime, Body = DocumentJson.Write(this) };
}
