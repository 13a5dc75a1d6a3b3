using Assay.Cli.Terminals;
using Assay.Kernel;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Projects.Artifacts;
using Assay.Projects.Steps;
using Assay.Stores.Embedded.DuckDb;
using Assay.Stores.Embedded.Home;
using Assay.Stores.Embedded.Keys;
using Assay.Tracking;
using Assay.Tracking.Access;

namespace Assay.Cli.Homes;

/// <summary>A home that a verb works in, with what capabilities ask for. Keys are read, or made, when the first record is signed.</summary>
internal sealed class OpenedHome : IServiceProvider, IAsyncDisposable
{
    private readonly Workplace _workplace;
    private readonly HomeOptions _options;
    private readonly EmbeddedHome _home;
    private readonly string _folder;
    private DuckDbTableEngine? _tables;
    private Signing? _signing;
    private bool _isEnrolled;

    private OpenedHome(Workplace workplace, HomeOptions options, EmbeddedHome home, string folder)
    {
        (_workplace, _options, _home, _folder, Tracking) = (workplace, options, home, folder, home.Tracking);
        Journal = new LedgerStepJournal(home.Ledger, RecordReader.Read, (drafts, mark, cancellation) => Book.AppendAsync([.. drafts.Select(OfThisPerson)], mark, cancellation));
    }

    /// <summary>Full path of the home.</summary>
    public string Folder => _home.Path;

    /// <summary>The home as its store has it.</summary>
    public EmbeddedHome Home => _home;

    /// <summary>Where runs are looked at: in the home, unless a verb was given a database.</summary>
    public ITrackingStore Tracking { get; set; }

    /// <summary>Who may sign in, and what they may do: where runs are.</summary>
    public AccessServices Access { get => field ??= new AccessServices(Tracking.Documents, _workplace.Clock, _workplace.Entropy); set; }

    /// <summary>The log.</summary>
    public Ledger.Index.IndexedLedger Store => _home.Ledger;

    /// <summary>Where artifacts are.</summary>
    public IArtifactStore Artifacts => _home.Artifacts;

    /// <summary>Reads and writes tables.</summary>
    public DuckDbTableEngine Tables => _tables ??= new DuckDbTableEngine(new DuckDbOptions());

    /// <summary>Which steps were done.</summary>
    public IStepJournal Journal { get; }

    /// <summary>Signs and appends records; with the first of them it enrols the person's key. What is refused before that leaves nothing.</summary>
    /// <exception cref="ProblemException">The keys cannot be used.</exception>
    public RecordBook Book => Sign().Book;

    /// <summary>The key that signs.</summary>
    /// <exception cref="ProblemException">The keys cannot be used.</exception>
    public IRecordSigner Signer => Sign().Key;

    /// <summary>Signs and appends records for the same person with another key.</summary>
    public RecordBook BookOf(IRecordSigner key) => new(Store, _home.Vault, key, Actor, _workplace.Clock, _workplace.Entropy);

    /// <summary>The keys that are held here for people who sign in to a server.</summary>
    public HeldKeys PeopleKeys => field ??= new HeldKeys(Path.Combine(Folder, "people"), _home.Keys, _workplace.Entropy);

    /// <summary>Who signs.</summary>
    /// <exception cref="ProblemException">The keys cannot be used.</exception>
    public ActorIdentity Actor => Sign().Actor;

    /// <summary>Enrols the person's key in this log, once: its first signature is on the record that says whose it is.</summary>
    /// <exception cref="ProblemException">The keys cannot be used.</exception>
    public async Task EnrolAsync(CancellationToken cancellation)
    {
        if (_isEnrolled) return;
        var signing = Sign();
        await BookOf(signing.Key).AppendAsync([KeyEnrolment.Draft(signing.Key, signing.Actor.Person, _workplace.Clock.GetUtcNow(), KeyEnrolmentManner.SelfStated)], cancellation);
        _isEnrolled = true;
    }

    /// <summary>Opens the home that the options, the environment or the folder name.</summary>
    /// <param name="workplace">Where the program runs.</param>
    /// <param name="options">What the user gave.</param>
    /// <param name="folder">Full path of the project's folder, or of the current one: where the search for a home begins.</param>
    /// <param name="access">What it is opened for; a run waits until no other run has the home.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public static async Task<Outcome<OpenedHome>> OpenAsync(Workplace workplace, HomeOptions options, string folder, HomeAccess access, CancellationToken cancellation)
    {
        var environment = EnvironmentPaths.Of(workplace.Variable, workplace.UserFolder);
        var opened = await EmbeddedHome.OpenAsync(new EmbeddedHomeOptions
        {
            Path = HomeLocator.Locate(options.Home is null ? null : Path.GetFullPath(options.Home, workplace.CurrentFolder), environment, folder),
            Environment = environment,
            Clock = workplace.Clock,
            Entropy = workplace.Entropy,
            Access = access,
            Command = options.Command,
            Waiting = holder => workplace.Terminal.Error.WriteLine(WaitingText.For(holder)),
        }, cancellation);
        return opened.Map(home => new OpenedHome(workplace, options, home, folder));
    }

    /// <summary>Opens a home, works in it, and closes it; problems with the home are told. It is looked for from a project's folder on, or from the current one.</summary>
    public static async Task<int> UseAsync(Workplace workplace, HomeOptions options, HomeAccess access, bool json, Func<OpenedHome, Task<int>> work, CancellationToken cancellation, string? from = null)
    {
        var opened = await OpenAsync(workplace, options, from ?? workplace.CurrentFolder, access, cancellation);
        if (!opened.Succeeded) return workplace.Terminal.Refuse(opened.Problems, json);
        await using var home = opened.Value;
        var code = await work(home);
        home.Home.IsRefused = code != ExitCode.Done;
        if (home.Home.HeadFault is { } fault) ProblemText.Write(fault, "warning", workplace.Terminal.Error);
        return code;
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType) => HomeServices.Find(this, _workplace, serviceType);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _home.DisposeAsync();
        foreach (var open in new IDisposable?[] { _signing?.Key, _tables, PeopleKeys }) open?.Dispose();
    }

    // Two people may run the same project: each has records of their own, also in a log that holds both.
    private RecordDraft OfThisPerson(RecordDraft draft) => draft with { IdempotencyKey = $"{Actor.Person}/{draft.IdempotencyKey}" };

    private Signing Sign()
    {
        if (_signing is not null) return _signing;
        var (actor, key) = (Identify(), _home.Keys.PersonKey());
        if (!actor.Succeeded || !key.Succeeded) throw new ProblemException([.. actor.Problems.Concat(key.Problems).Distinct()]);
        var book = new RecordBook(Store, _home.Vault, key.Value, actor.Value, _workplace.Clock, _workplace.Entropy, EnrolAsync);
        return _signing = new Signing(key.Value, actor.Value, book);
    }

    // git is asked only by the first record ever; after that the identity is kept beside the keys, and flags hold for one command.
    private Outcome<ActorIdentity> Identify()
    {
        var found = _home.Keys.HasIdentity ? new SignerIdentity("", "") : SignerIdentity.Find(_options.Name, _options.Address, _folder);
        return _home.Keys.Identity(found.Name, found.Address).Map(known => known with { Name = _options.Name ?? known.Name, Address = _options.Address ?? known.Address });
    }

    private sealed record Signing(PersonKey Key, ActorIdentity Actor, RecordBook Book);
}
