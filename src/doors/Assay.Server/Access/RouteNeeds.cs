using Assay.Tracking.Access;

namespace Assay.Server.Access;

/// <summary>
/// What every route asks of whoever calls it: method and path, without <c>/api/</c>, as the route was declared. A route that is not here is refused to everybody but administrators:
/// a new one gets its line, and a test fails until it has it.
/// </summary>
internal static class RouteNeeds
{
    private static readonly string[] Prefixes = ["/ajax-api/", "/api/", "/"];

    /// <summary>Whoever is signed in, to look.</summary>
    public static ResourceNeed Look { get; } = new(TokenScope.Read, AccessLevel.None, NamedThing.Nothing);

    /// <summary>Whoever is signed in, to look at the server itself.</summary>
    public static ResourceNeed LookAtServer { get; } = Look with { Area = TokenArea.Server };

    /// <summary>Whoever is signed in, to make something new.</summary>
    public static ResourceNeed Make { get; } = new(TokenScope.Write, AccessLevel.None, NamedThing.Nothing);

    /// <summary>Administrators.</summary>
    public static ResourceNeed Admin { get; } = new(TokenScope.Admin, AccessLevel.None, NamedThing.Server);

    // After the needs that its lines name.
    private static readonly Dictionary<string, ResourceNeed> Known = Groups().SelectMany(group => group).ToDictionary(pair => pair.Route, pair => pair.Need, StringComparer.Ordinal);

    /// <summary>What a route asks; null when it has no line.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="template">The route as it was declared: <c>/api/2.0/mlflow/runs/get</c>.</param>
    public static ResourceNeed? Find(string method, string template) => Known.GetValueOrDefault($"{method} {WithoutPrefix(template)}");

    private static string WithoutPrefix(string template)
    {
        var path = template.StartsWith('/') ? template : $"/{template}";
        return path[Prefixes.First(prefix => path.StartsWith(prefix, StringComparison.Ordinal)).Length..];
    }

    private static IEnumerable<IEnumerable<(string Route, ResourceNeed Need)>> Groups() =>
    [
        ServerNeeds.All, ExperimentNeeds.All, RunNeeds.All, LoggedModelNeeds.All, RegistryNeeds.All, TraceNeeds.All, EvaluationNeeds.All, ArtifactNeeds.All,
        InferenceNeeds.All.Select(pair => (pair.Route, pair.Need with { Area = TokenArea.Predict })),
    ];

    /// <summary>Whoever may see the thing.</summary>
    public static ResourceNeed Read(NamedThing thing, params string[] fields) => new(TokenScope.Read, AccessLevel.Read, thing, fields);

    /// <summary>Whoever may change the thing.</summary>
    public static ResourceNeed Edit(NamedThing thing, params string[] fields) => new(TokenScope.Write, AccessLevel.Edit, thing, fields);

    /// <summary>Whoever may take the thing away.</summary>
    public static ResourceNeed Manage(NamedThing thing, params string[] fields) => new(TokenScope.Write, AccessLevel.Manage, thing, fields);

    /// <summary>Whoever may say who may do what with the thing.</summary>
    public static ResourceNeed Govern(NamedThing thing, params string[] fields) => new(TokenScope.Admin, AccessLevel.Manage, thing, fields);
}
