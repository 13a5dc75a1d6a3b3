using Assay.Bench.Collect;
using Assay.Bench.Evidence;
using Assay.Bench.Ledger;
using Assay.Bench.Profile;
using Assay.Bench.Startup;

return args switch
{
    ["ledger"] => await LedgerBench.RunAsync(Console.Out),
    ["profile"] => await ProfileBench.RunAsync(null, Console.Out),
    ["profile", var table] => await ProfileBench.RunAsync(Path.GetFullPath(table), Console.Out),
    [ProfileRun.Verb, var side, var table] => await ProfileRun.RunAsync(side, table, Console.Out),
    ["startup"] => await StartupBench.RunAsync(null, Console.Out),
    ["startup", var tool] => await StartupBench.RunAsync(Path.GetFullPath(tool), Console.Out),
    ["coverage"] => await CoverageBench.RunAsync(Console.Out),
    ["collect"] => CollectBench.Run(Console.Out),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project bench/Assay.Bench -- ledger | profile [TABLE.parquet] | startup [FOLDER OF AN INSTALLED TOOL] | coverage | collect");
    return 2;
}
