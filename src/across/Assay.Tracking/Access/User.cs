using System.Text.Json.Serialization;
using Assay.Tracking.Documents;

namespace Assay.Tracking.Access;

/// <summary>A person who may sign in.</summary>
/// <param name="Person">The pseudonym that records say instead of the name; unique, and never given twice.</param>
/// <param name="Number">Counts people, from 1.</param>
/// <param name="Name">What they sign in with; empty once they are removed.</param>
/// <param name="IsAdmin">Whether they may do everything.</param>
/// <param name="PasswordHash">See <see cref="Access.PasswordHash"/>; null where they have no password and sign in with tokens alone.</param>
/// <param name="CreationTime">Milliseconds since 1970.</param>
public sealed record User(string Person, long Number, string Name, bool IsAdmin, string? PasswordHash, long CreationTime)
{
    /// <summary>Whether they were removed: they cannot sign in, and their pseudonym stays theirs.</summary>
    [JsonIgnore]
    public bool IsRemoved { get; init; }

    /// <summary>Goes up with every change of the person, their tokens and their permissions.</summary>
    [JsonIgnore]
    public long Version { get; init; }

    /// <summary>All but the hash.</summary>
    public override string ToString() => $"User {Number} '{Name}' ({Person}){(IsAdmin ? ", administrator" : "")}";

    internal static User Of(Document document) => DocumentJson.Read<User>(document) with { IsRemoved = document.State == DocumentStates.Deleted, Version = document.Version };

    internal Document ToDocument() => new(DocumentKinds.User, Person)
    {
        Name = IsRemoved ? null : Name,
        State = IsRemoved ? DocumentStates.Deleted : DocumentStates.Active,
        Order = Number,
        Version = Version,
        Body = DocumentJson.Write(this),
    };
}
