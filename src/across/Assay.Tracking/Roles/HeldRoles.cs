using System.Collections.Immutable;

namespace Assay.Tracking.Roles;

/// <summary>Who is what to which project.</summary>
/// <param name="Roles">In the order in which people were added.</param>
public sealed record HeldRoles(ImmutableArray<HeldRole> Roles);
