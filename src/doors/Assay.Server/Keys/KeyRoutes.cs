using System.Text.Json;
using Assay.Kernel;
using Assay.Ledger.Keys;
using Assay.Mlflow.Wire;
using Assay.Server.Errors;
using Assay.Tracking.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Assay.Server.Keys;

/// <summary>
/// Takes a key of somebody's own for theirs: whoever is signed in gets a challenge, signs it with the key, and the server enrols the key for them, on record. From then on what the key signs counts for the same person as what they
/// do here, as the stronger form.
/// </summary>
internal sealed class KeyRoutes(KeyParts parts)
{
    private const int MostBytes = 16 << 10;
    private readonly KeyChallenges _challenges = new(parts.Clock, parts.Entropy);
    private readonly JoinedKeys _keys = new(parts.Store);

    /// <summary>Draws a challenge.</summary>
    public Task AskAsync(HttpContext context)
    {
        var user = UserOf(context);
        var (asked, until) = _challenges.Draw(ServerOf(context), user.Person);
        return context.Response.WriteAsJsonAsync(new { asked.Server, asked.Person, user.Name, asked.Challenge, Until = until }, JsonSerializerOptions.Web, context.RequestAborted);
    }

    /// <summary>Takes the key that answers.</summary>
    public async Task JoinAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = MostBytes;
        var (person, answer) = (UserOf(context).Person, await ReadAsync(context));
        var joined = answer is null ? Malformed() : await JoinAsync(answer, ServerOf(context), person, context.RequestAborted);
        if (joined.Succeeded) await context.Response.WriteAsJsonAsync(joined.Value, JsonSerializerOptions.Web, context.RequestAborted);
        else await Refusal.WriteAsync(context, joined.Problems[0].Code, $"{joined.Problems[0].Message} {joined.Problems[0].Remedy}", StatusCodes.Status400BadRequest);
    }

    private async Task<Outcome<KeyJoined>> JoinAsync(KeyAnswer answer, string server, string person, CancellationToken cancellation)
    {
        if (_challenges.Take(answer.Challenge, server, person) is not { } asked) return new Problem("keys.challenge", "No such challenge waits for you here: it was answered, or its time is over.", "Ask for another, and answer it within five minutes.");
        if (asked.ProvenBy(answer.PublicKey, answer.Proof) is not { } key) return new Problem("keys.proof", "The proof is not of this key, or the key is none on P-256.", "Let 'assay key join' make it.");
        if (await _keys.FaultAsync(key, person, cancellation) is { } fault) return fault;
        var entry = await parts.SignAsync(KeyEnrolment.Draft(answer.PublicKey, person, parts.Clock.GetUtcNow(), KeyEnrolmentManner.Authenticated), cancellation);
        if (entry.TryAs<KeyEnrolment>() is { How: KeyEnrolmentManner.Authenticated } taken && taken.Person == person) return new KeyJoined(entry.Id, key.ToString(), person);
        // An enrolment that came another way stands in its place: a bundle's, or somebody else's meanwhile.
        return await _keys.FaultAsync(key, person, cancellation) ?? new Problem("keys.stated", "This log holds an enrolment of the key that nobody but its holder vouches for, from a bundle.", "Make another with 'assay key rotate', and join that.") { Value = entry.Id };
    }

    private static async Task<KeyAnswer?> ReadAsync(HttpContext context)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<KeyAnswer>(context.Request.Body, JsonSerializerOptions.Web, context.RequestAborted);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Outcome<KeyJoined> Malformed() => new Problem("keys.answer", "The answer is not as it has to be.", "Send challenge, publicKey and proof, the last two in Base64.");

    private static User UserOf(HttpContext context) => MlflowCall.Of(context).SignIn!.User;

    private static string ServerOf(HttpContext context) => context.Request.Host.Value ?? "";
}
