using System.Runtime.InteropServices;
using Assay.Bench.Tracking;
using Assay.Bench.Tracking.Servers;

try
{
    switch (args)
    {
        case ["run", .. var words]:
            var settings = RunSettings.Parse(words);
            using (var bench = new TrackingBench(settings, Console.Out))
            using (OnSignal(PosixSignal.SIGTERM, bench))
            using (OnSignal(PosixSignal.SIGINT, bench))
            {
                return await bench.RunAsync();
            }

        case ["echo", "--port", var port, .. var more] when int.TryParse(port, out var number):
            return await new EchoServer().RunAsync(number, more is ["--until-input-ends"], Console.Out);
        default:
            return Usage();
    }
}
catch (FormatException wrong)
{
    Console.Error.WriteLine(wrong.Message);
    return 2;
}

// Whoever ends the bench early must not be left with the servers that it started.
static IDisposable OnSignal(PosixSignal signal, TrackingBench bench) => PosixSignalRegistration.Create(signal, _ =>
{
    bench.Dispose();
    Environment.Exit(130);
});

static int Usage()
{
    Console.Error.WriteLine(
        $"""
        usage: assay-bench-tracking run --target NAME=URL[,pid=N] [--target …] [--start NAME=COMMAND] [--workload NAME,…] [--json FILE]
                                    [--clients 8] [--seconds 8] [--warm-up 2] [--runs 10000] [--seed-name NAME] [--points 100000] [--size MiB] [--rounds 3]
                                    [--sqlite-folder FOLDER] [--without-bounds]
               assay-bench-tracking echo --port N
        workloads: {string.Join(", ", TrackingBench.All.Select(workload => workload.Name))}
        """);
    return 2;
}
