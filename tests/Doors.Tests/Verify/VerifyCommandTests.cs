using System.Diagnostics;
using System.Text.Json;
using Assay.Verify;

namespace Doors.Tests.Verify;

public sealed class VerifyCommandTests : IAsyncLifetime
{
    private BundleFile _bundle = null!;

    public async ValueTask InitializeAsync() => _bundle = await BundleFile.WriteAsync();

    public ValueTask DisposeAsync()
    {
        _bundle.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void A_bundle_that_holds_says_what_is_only_stated()
    {
        var (code, output, _) = Run(_bundle.Path);
        code.ShouldBe(0);
        output.ShouldContain("holds: 1 record of the log example.org/log");
        output.ShouldContain($"key {_bundle.Fingerprint} of p-1: stated, not pinned");
        output.ShouldContain("Not shown:");
        output.ShouldContain("Proven: 1 record signed by 1 key as listed, in a log whose head of 1 has the root ");
        output.ShouldContain("Only stated: names and times, and whose 1 key is that nobody pinned.");
    }

    [Fact]
    public void What_the_caller_knows_is_shown_as_pinned()
    {
        var (code, output, _) = Run(_bundle.Path, "--pin", _bundle.Fingerprint, "--log-key", _bundle.LogKey);
        code.ShouldBe(0);
        output.ShouldContain($"key {_bundle.Fingerprint} of p-1: pinned");
        output.ShouldContain($"log key {_bundle.LogKey}: pinned");
    }

    [Fact]
    public void A_pin_that_signed_nothing_is_pointed_out_and_is_no_success()
    {
        var (code, output, _) = Run(_bundle.Path, "--pin", _bundle.Fingerprint, "--pin", new string('a', 64));
        code.ShouldBe(1);
        output.ShouldContain($"signed nothing here: {new string('a', 64)}");
        Run(_bundle.Path, "--pin", new string('a', 64), "--json").Code.ShouldBe(1);
    }

    [Fact]
    public void A_pin_that_signed_nothing_is_told_again_where_the_answer_ends()
    {
        Run(_bundle.Path, "--pin", new string('a', 64)).Output.ShouldContain("Beware: 1 key that you pinned signed nothing here.");
        Run(_bundle.Path, "--pin", _bundle.Fingerprint).Output.ShouldNotContain("Beware");
    }

    [Fact]
    public void The_answer_is_json_when_asked_for()
    {
        var (code, output, _) = Run(_bundle.Path, "--json");
        code.ShouldBe(0);
        var answer = JsonDocument.Parse(output).RootElement;
        answer.GetProperty("holds").GetBoolean().ShouldBeTrue();
        answer.GetProperty("records")[0].GetProperty("kind").GetString().ShouldBe("key.enrolment");
        answer.GetProperty("keys")[0].GetProperty("shows").GetString().ShouldBe("stated");
    }

    [Fact]
    public void A_bundle_that_was_changed_is_exit_code_one_and_says_why()
    {
        var bytes = File.ReadAllBytes(_bundle.Path);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(_bundle.Path, bytes);
        var (code, output, _) = Run(_bundle.Path);
        code.ShouldBe(1);
        output.ShouldStartWith("DOES NOT HOLD");
        Run(_bundle.Path, "--json").Code.ShouldBe(1);
    }

    [Fact]
    public void Another_log_than_the_pinned_one_is_exit_code_one() =>
        Run(_bundle.Path, "--log-key", "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW").Code.ShouldBe(1);

    [Theory]
    [InlineData("verify.usage")]
    [InlineData("verify.usage", "a.zip", "b.zip")]
    [InlineData("verify.usage", "a.zip", "--jsn")]
    [InlineData("verify.fingerprint", "a.zip", "--pin", "short")]
    [InlineData("verify.fingerprint", "a.zip", "--pin")]
    [InlineData("checkpoint.key", "a.zip", "--log-key", "nonsense")]
    [InlineData("verify.file", "no/such/file.zip")]
    [InlineData("verify.file", ".")]
    public void A_wrong_call_is_exit_code_two_and_says_what_to_do(string code, params string[] arguments)
    {
        var (exit, output, error) = Run(arguments);
        exit.ShouldBe(2);
        output.ShouldBeEmpty();
        error.ShouldNotBeEmpty();
        if (code != "verify.file") VerifyArguments.Parse(arguments).Problems[0].Code.ShouldBe(code);
    }

    [Fact]
    public void Nothing_of_a_stranger_s_file_reaches_the_terminal_as_a_command()
    {
        var (_, _, error) = Run("no/such/\u001b[31mfile\u202e.zip");
        error.ShouldNotContain("\u001b");
        error.ShouldNotContain("\u202e");
    }

    [Fact]
    public void It_stands_on_nothing_that_could_reach_a_network() =>
        new[] { typeof(VerifyCommand).Assembly, typeof(Assay.Ledger.Bundles.BundleVerifier).Assembly, typeof(Assay.Kernel.Digest).Assembly }
            .SelectMany(assembly => assembly.GetReferencedAssemblies()).Select(name => name.Name!).Where(name => name.StartsWith("System.Net", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public async Task The_program_itself_runs_in_a_folder_with_nothing_but_the_bundle()
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = _bundle.Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(VerifyCommand).Assembly.Location);
        start.ArgumentList.Add("evidence.zip");
        start.Environment["HOME"] = _bundle.Folder;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        (process.ExitCode, output.Split('\n')[0]).ShouldBe((0, "holds: 1 record of the log example.org/log, in its head of 1 record"));
    }

    private static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = VerifyCommand.Run(arguments, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
