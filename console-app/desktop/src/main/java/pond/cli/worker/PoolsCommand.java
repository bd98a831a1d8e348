package pond.cli.worker;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import pond.cli.CommonOptions;
import pond.cli.show.Table;
import pond.client.Lists;
import pond.model.api.PoolView;

/** Shows pools with their workers and waiting work. */
@Command(
    name = "pools",
    description = "Shows pools with their workers and waiting work.",
    mixinStandardHelpOptions = true)
public final class PoolsCommand implements Runnable {
  @Mixin private CommonOptions common = new CommonOptions();

  @Override
  public void run() {
    Lists.Pools pools = common.connect().get("/v1/pools", Lists.Pools.class);
    Table table = new Table("POOL", "WORKERS", "ONLINE", "READY JOBS", "LEASED JOBS");
    for (PoolView pool : pools.items()) {
      table.row(pool.pool(), pool.workers(), pool.online(), pool.ready(), pool.leased());
    }
    common.out().result(pools, table.toString());
  }
}
