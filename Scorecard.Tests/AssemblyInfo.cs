// Fixtures run side by side: much of what they wait for is another process, a clock or the disk. What two of them would
// both change says so where it stands. Tests of one fixture run one after another unless the fixture says otherwise.
// A SetUpFixture has to ask for it again, or all that is below it runs in single file.
[assembly: Parallelizable(ParallelScope.Fixtures)]

// More than there are cores, because of the waiting; few enough that no wait gets near its limit.
[assembly: LevelOfParallelism(4)]
