using System.Collections.Immutable;

namespace Assay.Tracking.Access;

/// <summary>What an OpenID Connect provider vouches for.</summary>
/// <param name="Issuer">The provider.</param>
/// <param name="Subject">Its identifier of the person.</param>
/// <param name="Name">What it calls them; only their first sign-in takes it over.</param>
/// <param name="Roles">The roles that its claims give them here.</param>
/// <param name="Mapped">All roles that its claims can give: those that they do not give now are taken away.</param>
public sealed record VouchedPerson(string Issuer, string Subject, string Name, ImmutableArray<(Role Role, string? Project)> Roles, ImmutableArray<(Role Role, string? Project)> Mapped);
