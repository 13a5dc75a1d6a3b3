using System.CommandLine;
using Assay.Cli.Bundles;
using Assay.Cli.Homes;
using Assay.Kernel.Capabilities;
using Assay.Stores.Embedded.Home;

namespace Assay.Cli.Verbs;

/// <summary><c>assay bundle</c>: records to hand to somebody else, and theirs to take in.</summary>
internal static class BundleVerb
{
    /// <summary>The verb with its verbs.</summary>
    public static Verb Create(Workplace workplace)
    {
        var verb = new Verb("bundle", "Hand records to somebody else in one file that proves itself, and take theirs in.");
        verb.Subcommands.Add(Export(workplace));
        verb.Subcommands.Add(BundleImportVerb.Create(workplace));
        return verb;
    }

    private static Verb Export(Workplace workplace)
    {
        var verb = new Verb("export", "Write records, their proofs, the signed head, the signers' public keys and the small artifacts that the records are about into one file.",
            new Example("assay bundle export -o demo.assay", "every record of the home"),
            new Example("assay bundle export --project mortgage --kind evaluate. -o audit.assay", "the evaluation of one project"),
            new Example("assay bundle export 0193a4 0193b7 -o two.assay", "two records"),
            new Example("assay bundle export --disclose own -o for-ada.assay", "with your names and words; other people's stay sealed"));
        var ids = new Argument<string[]>("id") { Description = "Records, by id or the start of one; all if left out.", HelpName = "ID", Arity = ArgumentArity.ZeroOrMore };
        var kind = new Option<string?>("--kind") { Description = "Only kinds that start so.", HelpName = "KIND" };
        var project = new Option<string?>("--project") { Description = "Only records of this project.", HelpName = "NAME" };
        var output = new Option<string>("--output", "-o") { Description = "The file to write; must not exist.", HelpName = "FILE", Required = true };
        var largest = new Option<int>("--artifacts-up-to") { Description = "Carry artifacts of up to so many KiB; 0 carries none.", HelpName = "KIB", DefaultValueFactory = _ => 1024 };
        var tables = new Option<bool>("--with-tables") { Description = "Carry tables too. They hold the rows, which may be about people." };
        var disclose = new Option<BundleDisclosure>("--disclose") { Description = "none: every sealed text stays sealed. own: disclose the texts of your own records, and carry the files that you added.", HelpName = "WHAT", DefaultValueFactory = _ => BundleDisclosure.None };
        var owners = new Option<bool>("--with-owners-text") { Description = "Carry the imported files of standards too. Their wording is their owner's." };
        var json = SharedOptions.Json();
        verb.Arguments.Add(ids);
        verb.Add(kind, project, output, largest, tables, disclose, owners, json);
        verb.SetAction((parse, cancellation) =>
        {
            var request = new BundleChoice(parse.GetValue(ids) ?? [], parse.GetValue(kind) ?? "", parse.GetValue(project), Path.GetFullPath(parse.GetValue(output)!, workplace.CurrentFolder), parse.GetValue(largest) * 1024L, parse.GetValue(tables), parse.GetValue(disclose), parse.GetValue(owners));
            return OpenedHome.UseAsync(workplace, HomeOptions.Of(parse), HomeAccess.Read, parse.GetValue(json), home => BundleExport.WriteAsync(home, request, workplace.Terminal, parse.GetValue(json), cancellation), cancellation);
        });
        return verb;
    }
}
