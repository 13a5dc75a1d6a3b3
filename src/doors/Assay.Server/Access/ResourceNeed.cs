using System.Text;
using System.Text.Json;
using Assay.Tracking.Access;

namespace Assay.Server.Access;

/// <summary>What a route asks of whoever calls it.</summary>
/// <param name="Scope">The scope that a token has to have.</param>
/// <param name="Level">What they have to be allowed to do with the thing that the request names.</param>
/// <param name="Thing">How the request names it.</param>
/// <param name="Fields">The fields that name it: each of their values, wherever the request has them, is one that whoever asks has to be allowed.</param>
internal sealed record ResourceNeed(TokenScope Scope, AccessLevel Level, NamedThing Thing, params string[] Fields)
{
    /// <summary>Which part of the server it is: a token has to be made for it.</summary>
    public TokenArea Area { get; init; }

    /// <summary>Whether the body is a file, and names nothing.</summary>
    public bool BodyIsContent { get; init; }

    /// <summary>Whether the body may name the thing.</summary>
    public bool LooksIntoBody => Fields.Length > 0 && !BodyIsContent && Thing is not NamedThing.ArtifactPath;

    /// <summary>The fields' names as JSON has them, in both ways of writing them.</summary>
    public byte[][] JsonNames { get; } = [.. Fields.SelectMany(field => new[] { field, Camel(field) }).Distinct().Select(Encoding.UTF8.GetBytes)];

    private static string Camel(string snake) => JsonNamingPolicy.CamelCase.ConvertName(string.Concat(snake.Split('_').Select(word => $"{char.ToUpperInvariant(word[0])}{word[1..]}")));
}
