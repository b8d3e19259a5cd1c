# syntax=docker/dockerfile:1
# The same start script as without a container. Pinned as .nvmrc and package.json say; a test holds them together.
FROM node:24.21.0-bookworm-slim

ENV CI=1 \
    NEXT_TELEMETRY_DISABLED=1 \
    DO_NOT_TRACK=1
RUN npm install --global pnpm@12.21.0 && npm cache clean --force

# PostgreSQL refuses to run as root, and nothing here needs it.
RUN mkdir /fabroom /data && chown node:node /fabroom /data
USER node
WORKDIR /fabroom
COPY --chown=node:node . .
RUN node scripts/run.mjs build && rm -rf /home/node/.local/share/pnpm /home/node/.cache

ENV FABROOM_DATA=/data \
    HOST=0.0.0.0 \
    PORT=3000
VOLUME ["/data"]
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --retries=8 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "scripts/run.mjs", "start"]
