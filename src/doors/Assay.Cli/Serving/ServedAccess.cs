using System.Buffers.Text;
using Assay.Cli.Homes;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Tracking;
using Assay.Tracking.Access;
using Assay.Tracking.Outbox;

namespace Assay.Cli.Serving;

/// <summary>People and permissions, and how what is written of them comes to be signed.</summary>
/// <param name="home">The home.</param>
/// <param name="workplace">Where the program runs.</param>
/// <param name="tracking">Where people and permissions are kept.</param>
/// <param name="options">A server's rules of access.</param>
internal sealed class ServedAccess(OpenedHome home, Workplace workplace, ITrackingStore tracking, AccessOptions? options = null)
{
    private const int PasswordBytes = 18;
    private const string Removed = "(removed)";

    /// <summary>The services.</summary>
    public AccessServices Services { get; } = new(tracking.Documents, workplace.Clock, workplace.Entropy, options);

    /// <summary>The relay from the outbox to the ledger.</summary>
    /// <param name="warn">Hears of what fails.</param>
    public OutboxRelay Relay(Action<Problem> warn) => new(tracking.Outbox, SignAsync, workplace.Clock, warn);

    /// <summary>A password that nobody guesses.</summary>
    public string MakePassword()
    {
        var bytes = new byte[PasswordBytes];
        workplace.Entropy(bytes);
        return Base64Url.EncodeToString(bytes);
    }

    // The owner of the home signs what nobody signed in for. For people who did, the same key attests their session: the ledger shows it as the weaker form.
    private async Task SignAsync(string? person, IReadOnlyList<RecordDraft> drafts, CancellationToken cancellation)
    {
        await home.EnrolAsync(cancellation);
        if (person is null)
        {
            await home.Book.AppendAsync(drafts, cancellation);
            return;
        }

        var user = await Services.Users.FindPersonAsync(person, cancellation);
        var actor = new ActorIdentity(person, user is { IsRemoved: false } ? user.Name : Removed, "");
        await new SessionBook(home.Store, home.Home.Vault, home.Signer, workplace.Clock, workplace.Entropy).AppendAsync(actor, drafts, cancellation);
    }
}
