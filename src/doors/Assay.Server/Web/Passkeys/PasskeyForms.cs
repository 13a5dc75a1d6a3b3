using Assay.Tracking.Access;
using Microsoft.AspNetCore.Identity;

namespace Assay.Server.Web.Passkeys;

/// <summary>A passkey as the framework has it, and as it is kept.</summary>
internal static class PasskeyForms
{
    /// <summary>The identifier as it is kept.</summary>
    public static string IdOf(byte[] credentialId) => Convert.ToHexStringLower(credentialId);

    /// <summary>As the framework has it.</summary>
    public static UserPasskeyInfo ToFramework(Passkey passkey) => new(
        Convert.FromHexString(passkey.CredentialId), passkey.PublicKey, DateTimeOffset.FromUnixTimeMilliseconds(passkey.CreationTime), passkey.SignCount, passkey.Transports,
        passkey.IsUserVerified, passkey.IsBackupEligible, passkey.IsBackedUp, passkey.Attestation, passkey.ClientData) { Name = passkey.Label };

    /// <summary>As it is kept.</summary>
    public static Passkey ToKept(UserPasskeyInfo info, string person, string label) => new(
        IdOf(info.CredentialId), person, label, info.CreatedAt.ToUnixTimeMilliseconds(), info.PublicKey, info.SignCount, info.Transports ?? [],
        info.IsUserVerified, info.IsBackupEligible, info.IsBackedUp, info.AttestationObject, info.ClientDataJson);
}
