# Golden numbers of PoolingGoldenTest. Call: Rscript pooling.R OUT.csv   (R with metafor and metadat)
suppressMessages(library(metafor))
out <- commandArgs(trailingOnly = TRUE)[1]
control <- list(threshold = 1e-12, maxiter = 1000)
rows <- list()
note <- function(set, kind, ...) rows[[length(rows) + 1]] <<- sprintf("%s,%s,%s", set, kind, paste(sprintf("%.15g", c(...)), collapse = ","))

pool <- function(set, yi, vi) {
  for (i in seq_along(yi)) note(set, "study", yi[i], sqrt(vi[i]))
  r <- rma.uni(yi, vi, method = "REML", test = "knha", control = control)
  p <- predict(r)
  q <- confint(r)$random["tau^2", ]
  note(set, "pooled", r$b, r$se, r$ci.lb, r$ci.ub, p$pi.lb, p$pi.ub, r$tau2, r$I2, r$QE, r$QEp, q["ci.lb"], q["ci.ub"])
}
slope <- function(set, yi, vi, x) {
  for (i in seq_along(yi)) note(set, "dosed", yi[i], sqrt(vi[i]), x[i])
  r <- rma.uni(yi, vi, mods = ~x, method = "REML", test = "knha", control = control)
  note(set, "slope", r$b[1], r$b[2], r$se[1], r$se[2], r$ci.lb[2], r$ci.ub[2], r$pval[2], r$tau2)
}
bcg <- escalc(measure = "RR", ai = tpos, bi = tneg, ci = cpos, di = cneg, data = dat.bcg)
pool("bcg", bcg$yi, bcg$vi)
slope("bcg-latitude", bcg$yi, bcg$vi, bcg$ablat)
hackshaw <- dat.hackshaw1998
pool("hackshaw", hackshaw$yi, hackshaw$vi)
set.seed(7)
for (k in c(2, 3, 40)) {
  se <- runif(k, 0.02, 0.2)
  pool(sprintf("drawn-%d", k), rnorm(k, -0.1, 0.05) + rnorm(k) * se, se^2)
}
# No heterogeneity: the estimate is zero.
pool("homogeneous", c(-0.10, -0.11, -0.09, -0.105, -0.095, -0.1), c(0.01, 0.02, 0.015, 0.01, 0.02, 0.01))
dose <- runif(60, 50, 900)
se <- runif(60, 0.02, 0.15)
slope("drawn-dose", -0.02 - 0.0002 * dose + rnorm(60, 0, 0.04) + rnorm(60) * se, se^2, dose)
slope("drawn-dose-homogeneous", -0.02 - 0.0002 * dose[1:8], rep(0.01, 8), dose[1:8])
for (case in list(c(0, 10), c(1, 10), c(3, 7), c(25, 400), c(10, 10), c(1, 2000))) {
  b <- binom.test(case[1], case[2])$conf.int
  note("share", "share", case[1], case[2], b[1], b[2])
}
header <- c(sprintf("# %s, metafor %s, metadat %s; call: Rscript pooling.R pooling-golden.csv", R.version.string,
                    packageVersion("metafor"), packageVersion("metadat")),
  "# study: effect, se; pooled: estimate, se, ci low, ci high, pi low, pi high, tau2, I2 %, Q, Q p, tau2 low, tau2 high",
  "# dosed: effect, se, dose; slope: intercept, slope, se, se, slope ci low, slope ci high, slope p, tau2; share: x, n, low, high")
writeLines(c(header, unlist(rows)), out)
