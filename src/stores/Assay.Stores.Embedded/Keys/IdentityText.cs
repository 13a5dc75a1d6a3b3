using System.Text.Json;
using Assay.Kernel;
using Assay.Ledger.Records;

namespace Assay.Stores.Embedded.Keys;

/// <summary>Who a person is, as a file holds it: JSON with the pseudonym, the name and the address.</summary>
internal static class IdentityText
{
    public static byte[] Write(ActorIdentity identity) => JsonSerializer.SerializeToUtf8Bytes(identity, RecordJson.Options);

    /// <summary>The identity, or <c>keys.unreadable</c>.</summary>
    public static Outcome<ActorIdentity> Read(byte[] json, string file)
    {
        try
        {
            var identity = JsonSerializer.Deserialize<ActorIdentity>(json, RecordJson.Options);
            return identity is { Person.Length: > 0, Name: not null, Address: not null } ? identity : KeyFaults.Unreadable(file, "it does not say who the person is.");
        }
        catch (JsonException fault)
        {
            return KeyFaults.Unreadable(file, fault.Message);
        }
    }
}
