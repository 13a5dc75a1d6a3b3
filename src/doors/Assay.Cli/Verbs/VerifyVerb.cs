using System.CommandLine;
using Assay.Kernel.Capabilities;
using Assay.Verify;

namespace Assay.Cli.Verbs;

/// <summary><c>assay verify</c>: checks a bundle with no home and no network. It is the program <c>assay-verify</c>, word for word.</summary>
internal static class VerifyVerb
{
    /// <summary>The verb.</summary>
    public static Verb Create(Workplace workplace)
    {
        var verb = new Verb("verify", "Check a bundle that somebody gave you, with no home and no network.",
            new Example("assay verify demo.assay", "all in it, with keys as the bundle states them"),
            new Example("assay verify demo.assay --pin 7b56d7…", "with a signer whose fingerprint you know"));
        var bundle = new Argument<string>("bundle") { Description = "The file that 'assay bundle export' wrote.", HelpName = "BUNDLE" };
        var pins = new Option<string[]>("--pin") { Description = "Fingerprint of a signer's key that you had from the signer.", HelpName = "FINGERPRINT" };
        var logKey = new Option<string?>("--log-key") { Description = "The log's verifier key, had from its owner.", HelpName = "KEY" };
        var json = SharedOptions.Json();
        verb.Arguments.Add(bundle);
        verb.Add(pins, logKey, json);
        verb.SetAction(parse =>
        {
            List<string> words = [Path.GetFullPath(parse.GetValue(bundle)!, workplace.CurrentFolder)];
            foreach (var pin in parse.GetValue(pins) ?? []) words.AddRange(["--pin", pin]);
            if (parse.GetValue(logKey) is { } key) words.AddRange(["--log-key", key]);
            if (parse.GetValue(json)) words.Add("--json");
            return VerifyCommand.Run(words, workplace.Terminal.Out, workplace.Terminal.Error);
        });
        return verb;
    }
}
