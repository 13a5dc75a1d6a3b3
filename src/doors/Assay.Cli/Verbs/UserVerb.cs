using System.CommandLine;
using Assay.Cli.Access;
using Assay.Cli.Homes;
using Assay.Cli.Projection;
using Assay.Cli.Serving;
using Assay.Cli.Terminals;
using Assay.Kernel.Capabilities;
using Assay.Stores.Embedded.Home;
using Assay.Tracking.Keys;
using Assay.Tracking.Roles;
using Assay.Tracking.Tokens;

namespace Assay.Cli.Verbs;

/// <summary><c>assay user</c>: who may sign in to the server.</summary>
internal static class UserVerb
{
    private static readonly Capability[] Roles = [GrantRole.Capability, WithdrawRole.Capability, ListRoles.Capability];
    private static readonly Capability[] Tokens = [AddToken.Capability, RemoveToken.Capability];
    private static readonly Capability[] Keys = [WithdrawKey.Capability];

    /// <summary>The verb with its verbs.</summary>
    public static Verb Create(Workplace workplace)
    {
        var verb = new Verb("user", "Say who may sign in to 'assay serve --auth', and make tokens for programs. Every change is a record.");
        verb.Options.Add(Postgres());
        verb.Subcommands.Add(Add(workplace));
        verb.Subcommands.Add(List(workplace));
        verb.Subcommands.Add(Remove(workplace));
        verb.Subcommands.Add(Password(workplace));
        verb.Subcommands.Add(Group("token", "Make a token that signs a program in as a person, or take one away.", Tokens, workplace));
        verb.Subcommands.Add(Group("key", "See to keys that people brought: 'assay key join' brings one.", Keys, workplace));
        foreach (var capability in Roles) verb.Subcommands.Add(Of(capability, workplace));
        return verb;
    }

    private static Verb Of(Capability capability, Workplace workplace) =>
        CapabilityVerb.Of(capability, workplace.Terminal, (parse, json, work, cancellation) => UseAsync(workplace, parse, json, (home, _) => work(home), cancellation));

    private static Verb Add(Workplace workplace)
    {
        var verb = new Verb("add", "Let a person sign in.",
            new Example("assay user add ada --admin", "the first administrator; a password is made and shown once"),
            new Example("assay user add grace --password-file secret.txt", "with a password of your choice"));
        var (name, admin, file) = (Name(), new Option<bool>("--admin") { Description = "May do everything: add people, give permissions." }, File());
        verb.Arguments.Add(name);
        verb.Add(admin, file);
        verb.SetAction((parse, cancellation) => WithPasswordAsync(workplace, parse, file, (access, password) => UserCommands.AddAsync(access, parse.GetValue(name)!, password, parse.GetValue(admin), workplace.Terminal, cancellation), cancellation));
        return verb;
    }

    private static Verb List(Workplace workplace)
    {
        var verb = new Verb("list", "List who may sign in, and their tokens.", new Example("assay user list --json", "for a script"));
        var json = SharedOptions.Json();
        verb.Add(json);
        verb.SetAction((parse, cancellation) => UseAsync(workplace, parse, access => UserCommands.ListAsync(access, parse.GetValue(json), workplace.Terminal, cancellation), cancellation));
        return verb;
    }

    private static Verb Remove(Workplace workplace)
    {
        var verb = new Verb("remove", "Let a person sign in no longer. Their tokens and permissions go; what they did stays on record.", new Example("assay user remove grace", "a server that runs notices within seconds"));
        var name = Name();
        verb.Arguments.Add(name);
        verb.SetAction((parse, cancellation) => UseAsync(workplace, parse, access => UserCommands.RemoveAsync(access, parse.GetValue(name)!, workplace.Terminal, cancellation), cancellation));
        return verb;
    }

    private static Verb Password(Workplace workplace)
    {
        var verb = new Verb("password", "Give a person another password.", new Example("assay user password grace", "one is made and shown once"));
        var (name, file) = (Name(), File());
        verb.Arguments.Add(name);
        verb.Add(file);
        verb.SetAction((parse, cancellation) => WithPasswordAsync(workplace, parse, file, (access, password) => UserCommands.SetPasswordAsync(access, parse.GetValue(name)!, password, workplace.Terminal, cancellation), cancellation));
        return verb;
    }

    private static Verb Group(string name, string summary, Capability[] capabilities, Workplace workplace)
    {
        var verb = new Verb(name, summary);
        foreach (var capability in capabilities) verb.Subcommands.Add(Of(capability, workplace));
        return verb;
    }

    private static Argument<string> Name() => new("name") { Description = "The name that the person signs in with.", HelpName = "NAME" };

    private static Option<string?> File() => new("--password-file") { Description = "A file whose first line is the password; /dev/stdin reads a pipe. Without it one is made.", HelpName = "FILE" };

    private static Task<int> WithPasswordAsync(Workplace workplace, ParseResult parse, Option<string?> file, Func<ServedAccess, string?, Task<int>> work, CancellationToken cancellation)
    {
        var password = PasswordFile.Read(parse.GetValue(file), workplace.CurrentFolder);
        return password.Succeeded ? UseAsync(workplace, parse, access => work(access, password.Value), cancellation) : Task.FromResult(workplace.Terminal.Refuse(password.Problems));
    }

    private static Option<string?> Postgres() => new("--postgres") { Description = "The PostgreSQL database of 'assay serve --postgres', where its people are kept too.", HelpName = "CONNECTION", Recursive = true };

    // What was changed is told to the ledger at once: a server that runs may be first, and the ledger keeps it once.
    private static Task<int> UseAsync(Workplace workplace, ParseResult parse, Func<ServedAccess, Task<int>> work, CancellationToken cancellation) =>
        UseAsync(workplace, parse, json: false, (_, access) => work(access), cancellation);

    private static Task<int> UseAsync(Workplace workplace, ParseResult parse, bool json, Func<OpenedHome, ServedAccess, Task<int>> work, CancellationToken cancellation) =>
        OpenedHome.UseAsync(workplace, HomeOptions.Of(parse), HomeAccess.Append, json, async home =>
        {
            var tracked = ServedTracking.Open(home, parse.GetValue<string?>("--postgres"));
            if (!tracked.Succeeded) return workplace.Terminal.Refuse(tracked.Problems);
            await using var tracking = tracked.Value;
            var access = new ServedAccess(home, workplace, home.Tracking = tracking.Store);
            home.Access = access.Services;
            var code = await work(home, access);
            await access.Relay(problem => ProblemText.Write(problem, "warning", workplace.Terminal.Error)).DrainAsync(CancellationToken.None);
            return code;
        }, cancellation);
}
