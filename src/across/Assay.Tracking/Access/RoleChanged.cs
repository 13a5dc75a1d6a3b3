using Assay.Ledger.Records;
using Assay.Tracking.Outbox;

namespace Assay.Tracking.Access;

/// <summary>A role was given to a person or taken from them. People stand as pseudonyms.</summary>
/// <param name="Granted">Whether it was given; else it was taken away.</param>
/// <param name="Person">Whose role it is: a pseudonym.</param>
/// <param name="Role">The role.</param>
/// <param name="OfProject">In which project; null for every one.</param>
/// <param name="At">When, in milliseconds since 1970, by the server's clock.</param>
public sealed record RoleChanged(bool Granted, string Person, Role Role, string? OfProject, long At) : IRecordBody<RoleChanged>, IAccessTold
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("access.role", 1, "A person was given a role in a project or in all of them, or it was taken from them.");

    internal static RoleChanged Of(RoleGrant grant, bool granted, long at) => new(granted, grant.Person, grant.Role, grant.Project, at);

    OutboxEntry IAccessTold.By(string? person) => TrackingRecordKind.Entry(this, person);
}
